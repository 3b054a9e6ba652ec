package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An account to validate whose e-mail bounced, such as for a slip in the address. */
class UnreachedApplicantTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final MailNews news = new MailNews(application);

    private static Person applicant(String what) {
        var person = news.simulated(what);
        application.open(person);
        application.settle();
        return person;
    }

    private static Reply open(Person person, String email, String... headers) {
        Map<String, Object> body = person.application();
        body.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return application.api().post("/accounts", body, headers);
    }

    @Test
    void itIsOpenedAnewAtOnceWithTheRightAddress() {
        var person = applicant("bounce");
        var wrong = application.token(person);
        var email = Person.next().email();

        assertThat(open(person, email).status()).isEqualTo(201);

        application.settle();
        assertThat(application.api().post("/accounts/validation", map("token", wrong)).status())
                .as("the link of before, whoever has it").isEqualTo(404);
        var token = Application.token(application.runner().mails().sent(email).getFirst());
        assertThat(application.api().post("/accounts/validation", map("token", token)).status()).isEqualTo(200);
        assertThat(news.status(person)).isNull();
    }

    @Test
    void theWrongAddressIsFreeAgain() {
        var person = applicant("bounce");
        open(person, Person.next().email());

        assertThat(open(application.person(), person.email()).status()).isEqualTo(201);
    }

    @Test
    void itIsOpenedAnewWithTheSameAddressToo() {
        var person = applicant("bounce");

        assertThat(open(person, person.email()).status()).isEqualTo(201);
    }

    /** E-mails that bounce have SES send none for anybody: nobody may have them sent without end. */
    @Test
    void itIsOpenedAnewThreeTimesADayAtTheMost() {
        var person = applicant("bounce");
        for (int again = 1; again <= Limit.REOPENING.max(); again++) {
            assertThat(openAndBounce(person).status()).as("%d", again).isEqualTo(201);
        }

        for (var more : List.of(news.simulated("bounce").email(), Person.next().email())) {
            var refused = open(person, more);
            assertThat(refused.problem()).isEqualTo("too-many-attempts");
            assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 90_000L);
        }
        assertThat(openAndBounce(applicant("bounce")).status()).as("another person").isEqualTo(201);
        application.advance(Duration.ofDays(1));
        assertThat(open(person, Person.next().email()).status()).as("the next day").isEqualTo(201);
    }

    private static Reply openAndBounce(Person person) {
        var reply = open(person, news.simulated("bounce").email());
        application.settle();
        return reply;
    }

    @Test
    void theSameRequestAgainCountsOnce() {
        var person = applicant("bounce");
        var email = Person.next().email();
        var key = UUID.randomUUID().toString();
        for (int time = 1; time <= Limit.REOPENING.max() + 1; time++) {
            assertThat(open(person, email, "Idempotency-Key", key).status()).isEqualTo(201);
        }
        application.settle();

        news.tell(news.lastEmail(person), MailNews.PERMANENT);
        assertThat(openAndBounce(person).status()).isEqualTo(201);
        assertThat(openAndBounce(person).status()).isEqualTo(201);
        assertThat(openAndBounce(person).problem()).isEqualTo("too-many-attempts");
    }

    @Test
    void openingsAtOnceDoNotGoBeyondTheLimit() {
        var person = applicant("bounce");
        openAndBounce(person);
        openAndBounce(person);

        var replies = Application.atOnce(4, () -> open(person, Person.next().email()));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
    }

    @Test
    void oneNetworkAddressDoesNotDoItForPersonAfterPersonWithoutEnd() {
        var limit = new DailyLimit(application.cloud(), Limit.REOPENING_OF_ADDRESS);
        application.advance(Duration.ofDays(1));
        var person = applicant("bounce");
        for (int other = 1; other <= Limit.REOPENING_OF_ADDRESS.max(); other++) {
            application.cloud().transaction().with(limit.countingFrom("127.0.0.1", "other " + other)).commit();
        }

        assertThat(open(person, Person.next().email()).problem()).isEqualTo("too-many-attempts");

        assertThat(application.api().post("/accounts", application.person().application()).status())
                .as("what takes no place").isEqualTo(201);
        application.advance(Duration.ofDays(1));
    }

    @Test
    void whoseEmailArrivedOrWasComplainedOfHasAnAccount() {
        for (var what : new String[]{"success", "complaint"}) {
            assertThat(open(applicant(what), Person.next().email()).problem()).isEqualTo("account-exists");
        }
    }

    @Test
    void aClickOnTheLinkShowsThatTheAddressIsRight() {
        var person = applicant("bounce");
        assertThat(news.status(person)).isEqualTo(EmailStatus.UNREACHABLE);

        application.validate(person);

        assertThat(news.status(person)).isNull();
        assertThat(open(person, Person.next().email()).problem()).isEqualTo("account-exists");
    }

    @Test
    void oneThatAnAdvisorOpenedIsNotOpenedByItsOwner() {
        var person = news.simulated("bounce");
        Assisted.of(application, person).openWith(person.email());
        assertThat(news.status(person)).isEqualTo(EmailStatus.UNREACHABLE);

        assertThat(open(person, Person.next().email()).problem()).isEqualTo("account-exists");
        Assisted.of(application, person).openWith(Person.next().email());

        assertThat(news.status(person)).isNull();
    }

    @Test
    void nobodyIsRemindedInVain() {
        var person = applicant("bounce");
        var before = application.mails(person).size();
        application.advance(Duration.ofDays(5));

        application.runner().runSchedule("RemindUnvalidatedAccounts");

        assertThat(application.mails(person)).hasSize(before);
    }

    @Test
    void nothingOfItIsAmongTheActivities() {
        var person = applicant("bounce");
        application.validate(person);

        var session = application.logIn(person);
        assertThat(application.api().get("/account/activity", Api.session(session))
                .response().body()).doesNotContain("EMAIL_");
    }
}
