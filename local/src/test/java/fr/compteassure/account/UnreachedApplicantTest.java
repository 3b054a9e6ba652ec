package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.Map;
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

    private static Reply open(Person person, String email) {
        Map<String, Object> body = person.application();
        body.put("contact", map("email", email, "preferences", map("email", true, "sms", false, "phone", false)));
        return application.api().post("/accounts", body);
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
