package fr.compteassure.contract;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that functions log, through a life of accounts with all its mishaps. */
class LogPrivacyTest {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    @AutoClose
    private static final Application application = Application.start();

    @BeforeAll
    static void start() {
        application.runner().listenToLogs((function, line) -> LINES.add(line));
    }

    @Test
    void holdsNoNirNoAddressNoTokenNoPassword() {
        var refused = application.person();
        application.endpoints().refuse(refused.email()::equals, "MessageRejected",
                "Address is not verified: " + refused.email());
        application.open(refused);
        var person = application.applicant();
        var link = application.token(person);
        application.api().post("/accounts", person.application());
        application.api().post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()));
        application.api().post("/sessions", person.credentials("Un-vilain-Canard-8"));
        application.api().post("/accounts/validation", map("token", link));
        var token = application.logIn(person);
        application.api().get("/account", session(token));
        var document = application.api().post("/documents/rights-certificates", map(), session(token));
        application.api().get("/documents/" + document.text("documentId"), session(token));
        application.api().get("/account/activity", session(token));
        application.api().get("/verifications/" + document.text("verificationCode"));
        application.api().postText("/sessions", "{\"nir\": \"" + person.nir() + "\", \"password\"");
        application.imports("{\"nir\": \"" + person.nir() + "9\"}\n" + person.line());
        application.api().delete("/sessions/current", session(token));
        application.advance(Duration.ofDays(5));
        application.runner().runSchedule("RemindUnvalidatedAccounts");
        application.advance(Duration.ofDays(3));
        application.runner().runSchedule("PurgeUnvalidatedAccounts");
        application.runner().invoke("SendEmail", ("{\"Records\": \"" + person.email() + "\"}").getBytes());
        application.settle();

        assertThat(LINES).hasSizeGreaterThan(15).anyMatch(line -> line.contains("status=201"));
        for (var secret : List.of(person.nir(), person.nir().substring(0, 13), person.email(), refused.email(), link,
                document.text("downloadUrl"), document.text("verificationCode"), token, token.substring(43),
                Person.PASSWORD, "Un-vilain-Canard-8", "Lefèvre")) {
            assertThat(LINES).noneMatch(line -> line.contains(secret));
        }
    }
}
