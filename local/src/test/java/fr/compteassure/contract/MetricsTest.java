package fr.compteassure.contract;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What operations watch is counted once it is done, and once only. */
class MetricsTest {
    @AutoClose
    private static final Application application = Application.start();

    private final ToldMetrics told = new ToldMetrics(application);

    @Test
    void anAccountIsCountedOnceHoweverOftenItIsAskedFor() {
        var person = application.person();
        var key = key();
        application.api().post("/accounts", person.application(), key);
        application.api().post("/accounts", person.application(), key);
        application.api().post("/accounts", person.application());
        assertThat(told.sum("AccountsOpened")).isOne();

        var link = map("token", application.token(person));
        application.api().post("/accounts/validation", link);
        application.api().post("/accounts/validation", link);
        assertThat(told.sum("AccountsValidated")).isOne();
        assertThat(told.sum("MailsSent", "channel", "EMAIL")).isOne();
        assertThat(told.sum("ImportLines", "file", "INSURED")).isOne();
    }

    @Test
    void anAccountThatIsClosedIsCounted() {
        AccountUser.of(application).close();

        assertThat(told.sum("AccountsClosed")).isOne();
    }

    @Test
    void logInsAreCountedByWhatTheyEndIn() {
        var person = application.member();
        var key = key();
        application.api().post("/sessions", person.credentials(), key);
        application.api().post("/sessions", person.credentials(), key);
        for (int i = 0; i < 6; i++) {
            application.api().post("/sessions", person.credentials("Un-vilain-Canard-8"));
        }

        assertThat(told.sum("LogIns")).isOne();
        assertThat(told.sum("LogInsRefused", "reason", "CREDENTIALS")).isEqualTo(5);
        assertThat(told.sum("LogInsRefused", "reason", "LOG_IN")).isOne();
        assertThat(told.sum("LogInsRefused")).isEqualTo(6);
    }

    @Test
    void theLogInOfWhoHasNoAccountCountsAsAWrongPassword() {
        application.api().post("/sessions", application.person().credentials());

        assertThat(told.sum("LogInsRefused", "reason", "CREDENTIALS")).isOne();
    }

    @Test
    void aDocumentThatIsHandedOutAgainIsNotIssuedAgain() {
        var session = session(application.logIn(application.member()));
        application.api().post("/documents/rights-certificates", map(), session);
        application.api().post("/documents/rights-certificates", map(), session);

        assertThat(told.sum("DocumentsIssued", "type", "RIGHTS_CERTIFICATE")).isOne();
    }

    @Test
    void anEmailThatIsRefusedIsGivenUp() {
        var person = application.person();
        application.endpoints().refuse(person.email()::equals, "MessageRejected", "Address is not verified.");
        application.open(person);
        application.settle();

        assertThat(told.sum("MailsGivenUp", "channel", "EMAIL")).isOne();
        assertThat(told.sum("MailsSent")).isZero();
    }

    @Test
    void whatIsToldIsUnderTheNameOfTheStack() {
        application.applicant();

        assertThat(told.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.toString())
                .contains("Namespace=" + application.cloud().environment().get("METRICS_NAMESPACE") + ","));
    }
}
