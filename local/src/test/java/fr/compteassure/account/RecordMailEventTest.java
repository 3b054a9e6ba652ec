package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.MailNews.PERMANENT;
import static fr.compteassure.account.MailNews.TRANSIENT;
import static fr.compteassure.account.MailNews.complaint;
import static fr.compteassure.account.MailNews.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.local.lambda.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What SES tells, once, twice, late, and of what is not there. */
class RecordMailEventTest {
    @AutoClose
    private static final Application application = Application.start();
    private static final MailNews news = new MailNews(application);

    private static void answers(Outcome run, String outcome) {
        assertThat(run.text()).isEqualTo("{\"outcomes\":{\"" + outcome + "\":1}}");
    }

    private static List<String> deadLetters() {
        application.settle();
        return application.endpoints().messages("BackgroundFailures");
    }

    /** Gives somebody's account another address. */
    private static void change(AccountUser user) {
        var email = Person.next().email();
        user.send("PATCH", "/account/contact", map("email", email), stepUp(user.code()));
        application.settle();
        application.api().post("/account/contact/email-confirmation",
                map("token", Application.token(application.runner().mails().sent(email).getFirst())));
    }

    @Test
    void theSameEventAgainChangesNothing() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());

        answers(news.tell(email, PERMANENT), "MARKED");
        answers(news.tell(email, PERMANENT), "UNCHANGED");

        assertThat(user.kinds()).containsOnlyOnce("EMAIL_UNREACHABLE");
    }

    @Test
    void manyAtOnceAreToldOnce() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());

        Application.atOnce(6, () -> news.tell(email, PERMANENT));

        assertThat(user.kinds()).containsOnlyOnce("EMAIL_UNREACHABLE");
    }

    @Test
    void anEmailToAnAddressThatServesNoLongerMarksNothing() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());
        change(user);

        answers(news.tell(email, PERMANENT), "NO_ACCOUNT");

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void norDoesItWhenTheAddressChangesAtThatMoment() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());
        var tries = new AtomicInteger();

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("RecordMailEvent") && call instanceof TransactWriteItemsRequest
                    && tries.getAndIncrement() == 0) {
                change(user);
            }
        })) {
            answers(news.tell(email, PERMANENT), "NO_ACCOUNT");
        }

        assertThat(tries).hasValue(1);
        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void anEmailThatIsNotInTheOutboxMarksNothing() {
        var user = AccountUser.of(application);

        answers(news.tell(news.lastEmail(user.person()), PERMANENT, "f".repeat(32)), "UNKNOWN");

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void ofAClosedAccountNothingComesBack() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());
        user.close();

        answers(news.tell(email, PERMANENT), "UNKNOWN");
    }

    @Test
    void whatPassesMarksNothing() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());

        answers(news.tell(email, TRANSIENT), "IGNORED");
        answers(news.tell(email, complaint("auth-failure")), "IGNORED");
        answers(news.tell(email, map("eventType", "DeliveryDelay")), "IGNORED");

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void aComplaintOfAnyOtherKindIsOne() {
        var user = AccountUser.of(application);

        answers(news.tell(news.lastEmail(user.person()), complaint(null)), "MARKED");

        assertThat(news.status(user.person())).isEqualTo(EmailStatus.COMPLAINED);
    }

    @Test
    void aComplaintThatWasAMistakeIsTakenBack() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());
        news.tell(email, complaint("abuse"));

        answers(news.tell(email, complaint("not-spam")), "CLEARED");
        answers(news.tell(email, complaint("not-spam")), "UNCHANGED");

        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void aBounceSaysMoreThanAComplaint() {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());

        news.tell(email, complaint("abuse"));
        answers(news.tell(email, PERMANENT), "MARKED");
        answers(news.tell(email, complaint("abuse")), "UNCHANGED");
        answers(news.tell(email, complaint("not-spam")), "UNCHANGED");

        assertThat(news.status(user.person())).isEqualTo(EmailStatus.UNREACHABLE);
    }

    @Test
    void whatSesRefusesToSendIsToldToOperationsWithoutTheAddress() throws Exception {
        var user = AccountUser.of(application);
        var email = news.lastEmail(user.person());

        answers(news.tell(email, MailNews.REJECT), "TOLD");

        var told = application.endpoints().messages("MailFailures").getLast();
        assertThat(JSON.std.mapFrom(told)).containsEntry("emailId", email.id()).containsEntry("reason", "Reject");
        assertThat(told).doesNotContain("@");
        assertThat(news.status(user.person())).isNull();
    }

    @Test
    void theSentenceByWhichSesTriesTheTopicIsNoEvent() {
        answers(news.send("Successfully validated SNS topic for Amazon SES event publishing."), "IGNORED");
    }

    @Test
    void theSampleEventIsOfAnEmailThatIsNotThere() throws Exception {
        answers(application.runner().invoke("RecordMailEvent",
                Files.readAllBytes(Path.of("..", "events", "RecordMailEvent.json"))), "UNKNOWN");
    }

    @Test
    void anEmailThatIsNotOursIsIgnored() {
        answers(news.send(json(map("eventType", "Bounce", "bounce", map("bounceType", "Permanent"), "mail",
                map("tags", map("ses:configuration-set", List.of("any")))))), "IGNORED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"eventType\":\"Bounce\"}", "{\"bounce\":{},\"mail\":{\"tags\":{}}}",
            "{\"eventType\":\"Complaint\",\"complaint\":{},\"to\":\"qui@example.org\"}",
            "{\"eventType\":\"Reject\",\"mail\":{\"tags\":{\"insured\":[\"qui@example.org\"],\"email\":[\"x\"]}}}"})
    void whatIsNoEventFailsAndIsNotLogged(String message) {
        var lines = new CopyOnWriteArrayList<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));

        assertThat(news.send(message).failed()).isTrue();

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("@"));
    }

    @Test
    void aFaultThatPassesIsMadeGood() {
        var person = news.simulated("bounce");
        var faults = new AtomicInteger();

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("RecordMailEvent") && call instanceof TransactWriteItemsRequest
                    && faults.getAndIncrement() < 2) {
                throw new IllegalStateException("for the test");
            }
        })) {
            application.open(person);
            assertThat(news.status(person)).isEqualTo(EmailStatus.UNREACHABLE);
        }

        assertThat(faults).hasValue(3);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void onePersonsTroubleStopsNobodyElses() {
        var poor = news.simulated("bounce");
        var other = news.simulated("bounce");
        var stopped = Collections.singleton(news.id(poor).value());

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("RecordMailEvent") && call instanceof TransactWriteItemsRequest write
                    && write.transactItems().stream().anyMatch(item -> item.update() != null
                            && stopped.contains(item.update().key().values().iterator().next().s()))) {
                throw new IllegalStateException("for the test");
            }
        })) {
            application.open(poor);
            application.open(other);
            assertThat(news.status(other)).isEqualTo(EmailStatus.UNREACHABLE);
        }

        assertThat(deadLetters()).singleElement().satisfies(letter -> {
            var failed = (Map<?, ?>) JSON.std.mapFrom(letter).get("requestPayload");
            assertThat(json(failed)).contains("Bounce");
        });
    }
}
