package fr.compteassure.contract;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.payment.StoredPayments;
import fr.compteassure.roundtrips.RunLedger;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action that writes asks DynamoDB twice in sequence at most: what it reads side by side, then one transaction. */
class RoundTripsTest {
    @AutoClose
    private static final RunLedger ledger = new RunLedger();
    @AutoClose
    private static final Application application = Application.start();

    static {
        ledger.listen(application);
    }

    private static void assertTwoAtMost(String function, int status, Supplier<Reply> action) {
        var trips = ledger.sequence(function, () -> assertThat(action.get().status()).isEqualTo(status));

        assertThat(trips).as(function).isBetween(1, 2);
    }

    private static InsuredId insured(Person person) {
        return application.cloud("ImportPayments").keyedHash().of(new Nir(person.nir()));
    }

    private static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    @Test
    void openingAnAccount() {
        var person = application.person();
        var key = key();

        assertTwoAtMost("OpenAccount", 201, () -> application.api().post("/accounts", person.application(), key));
        assertTwoAtMost("OpenAccount", 201, () -> application.api().post("/accounts", person.application(), key));
        assertTwoAtMost("OpenAccount", 409, () -> application.api().post("/accounts", person.application()));
    }

    @Test
    void anOpeningThatIsRefused() {
        var wrong = application.person().application();
        wrong.put("postalCode", "35200");

        assertTwoAtMost("OpenAccount", 422, () -> application.api().post("/accounts", wrong));
    }

    @Test
    void sendingTheEmailAgain() {
        var person = application.applicant();
        var body = map("nir", person.nir(), "email", person.email());

        assertTwoAtMost("ResendValidationEmail", 202,
                () -> application.api().post("/accounts/validation-emails", body, key()));
    }

    @Test
    void validatingAnAccount() {
        var body = map("token", application.token(application.applicant()));

        assertTwoAtMost("ValidateAccount", 200, () -> application.api().post("/accounts/validation", body));
        assertTwoAtMost("ValidateAccount", 200, () -> application.api().post("/accounts/validation", body));
    }

    @Test
    void loggingIn() {
        var person = application.member();

        assertTwoAtMost("LogIn", 201, () -> application.api().post("/sessions", person.credentials(), key()));
        assertTwoAtMost("LogIn", 401, () -> application.api().post("/sessions",
                map("nir", person.nir(), "password", "Un-vilain-Canard-8")));
    }

    @Test
    void exportingAllThatIsHeldWhichIsTold() {
        var session = session(application.logIn(application.member()));

        assertTwoAtMost("ExportData", 200, () -> application.api().get("/account/export", session));
    }

    @Test
    void gettingADocumentWhichIsTold() {
        var session = session(application.logIn(application.member()));
        var document = application.api().post("/documents/rights-certificates", map(), session).text("documentId");

        assertTwoAtMost("GetDocument", 200, () -> application.api().get("/documents/" + document, session));
    }

    @Test
    void forgettingAPassword() {
        var person = application.member();
        var body = map("nir", person.nir(), "birthDate", person.birthDate().toString());
        assertTwoAtMost("RequestPasswordReset", 202, () -> application.api().post("/password-resets", body, key()));
        assertTwoAtMost("RequestPasswordReset", 202, () -> application.api().post("/password-resets",
                map("nir", Person.next().nir(), "birthDate", "1985-01-01")));

        var reset = map("token", application.token(person), "password", "Un-beau-Cygne-8");
        assertTwoAtMost("ResetPassword", 204, () -> application.api().post("/password-resets/confirmation", reset));
        assertTwoAtMost("ResetPassword", 410, () -> application.api().post("/password-resets/confirmation", reset));
    }

    @Test
    void changingWhatAnAccountRestsOn() {
        var person = application.member();
        var session = session(application.logIn(person));
        assertTwoAtMost("SendStepUpCode", 202, () -> application.api().post("/account/step-up", "{}", session));
        var code = AccountUser.code(application.mails(person).getFirst());
        assertTwoAtMost("MakeRecoveryCodes", 201, () -> application.api().post("/account/recovery-codes", "{}",
                session[0], session[1], "Step-Up-Code", code));
        assertTwoAtMost("ChangeContact", 200, () -> application.api().send("PATCH", "/api/account/contact",
                "{\"mobilePhone\": null}", session));
        var change = Api.json(map("currentPassword", Person.PASSWORD, "newPassword", "Un-beau-Cygne-8"));
        assertTwoAtMost("ChangePassword", 204,
                () -> application.api().send("PUT", "/api/account/password", change, session));
        assertTwoAtMost("ChangePassword", 403,
                () -> application.api().send("PUT", "/api/account/password", change, session));
        assertThat(ledger.sequence("ListSessions", () -> application.api().get("/account/sessions", session))).isOne();
    }

    @ParameterizedTest
    @CsvSource({
            "IssueRightsCertificate,         /documents/rights-certificates",
            "IssueMonthlyStatement,          /documents/monthly-statements",
            "IssueDailyAllowanceCertificate, /documents/daily-allowance-certificates"})
    void issuingADocumentAndIssuingItAgain(String function, String path) {
        var person = application.member();
        var today = application.cloud(function).today();
        // No import: right after one, payments are read with more care.
        StoredPayments.put(application.cloud("ImportPayments"), StoredPayments.allowance(insured(person),
                today.minusDays(14)));
        var token = application.logIn(person);
        var body = switch (function) {
            case "IssueMonthlyStatement" -> map("month", today.toString().substring(0, 7));
            case "IssueDailyAllowanceCertificate" ->
                map("from", today.minusDays(30).toString(), "to", today.toString());
            default -> map();
        };
        var key = UUID.randomUUID().toString();

        for (var each : new String[]{key, key, UUID.randomUUID().toString()}) {
            assertTwoAtMost(function, 201, () -> application.api().post(path, body, "Authorization", session(token)[1],
                    "Idempotency-Key", each));
        }
    }

    @Test
    void orderingACardThatWouldComeTooLateAndSeeingTheOrder() {
        var session = session(application.logIn(application.member()));
        var order = map("people", List.of("INSURED", "1"), "departureDate",
                application.cloud("OrderEuropeanCard").today().toString(), "destination", "ES");
        var key = UUID.randomUUID().toString();
        for (var each : new String[]{key, key, UUID.randomUUID().toString()}) {
            assertTwoAtMost("OrderEuropeanCard", 201, () -> application.api().post("/requests/european-card-orders",
                    order, session[0], session[1], "Idempotency-Key", each));
        }
        var request = application.api().post("/requests/european-card-orders", order, session).text("requestId");

        assertTwoAtMost("GetRequest", 200, () -> application.api().get("/requests/" + request, session));
    }

    @Test
    void appointmentsAndWhatBecomesOfThem() {
        var user = AccountUser.of(application);
        var advisor = AdvisorUser.of(application);
        var day = user.cloud().today().plusDays(5).toString();
        advisor.send("POST", "/advisor/slots", map("channel", "COUNTER", "place", "Guichet 7", "from", day, "to", day,
                "weekdays", List.of(1, 2, 3, 4, 5, 6, 7), "startsAt", "09:00", "endsAt", "10:00", "minutes", 20));
        var slots = ((List<?>) application.api().get("/cpams/351/slots").json().get("items")).stream()
                .map(slot -> ((Map<?, ?>) slot).get("slotId")).toList();
        assertThat(ledger.sequence("ListSlots", () -> application.api().get("/cpams/351/slots"))).isEqualTo(1);
        var booked = new ArrayList<String>();
        assertTwoAtMost("BookAppointment", 201, () -> {
            var reply = user.post("/appointments", map("slotId", slots.get(0), "subject", "CARD"), key());
            booked.add(reply.text("appointmentId"));
            return reply;
        });
        var guest = map("slotId", slots.get(1), "familyName", "Ferreira", "givenName", "Ines", "email", "i@example.org",
                "subject", "OPEN_ACCOUNT");
        var cancellation = map();
        assertTwoAtMost("BookAssistance", 201, () -> {
            var reply = application.api().post("/assistance-appointments", guest, key());
            cancellation.putAll(map("appointmentId", reply.text("appointmentId"), "token",
                    reply.text("cancellationToken")));
            return reply;
        });
        assertTwoAtMost("ListAgenda", 200, () -> advisor.send("GET", "/advisor/appointments", null));
        assertThat(ledger.sequence("ListAppointments", () -> user.get("/appointments"))).isEqualTo(1);
        assertThat(ledger.sequence("ViewAccount", () -> user.get("/account"))).isEqualTo(1);
        assertTwoAtMost("CancelAppointment", 204,
                () -> user.send("DELETE", "/appointments/" + booked.getFirst(), null));
        assertTwoAtMost("CancelAssistance", 204,
                () -> application.api().post("/assistance-appointments/cancellation", cancellation));
    }

    @Test
    void requestsAndWhatBecomesOfThem() {
        var user = AccountUser.of(application);
        var advisor = AdvisorUser.of(application);
        var report = map("kind", "LOST", "person", "INSURED", "occurredOn", user.cloud().today().toString());
        assertTwoAtMost("ReportVitaleCard", 201, () -> user.post("/requests/vitale-card-reports", report, key()));
        var ids = new ArrayList<String>();
        assertTwoAtMost("OrderVitaleCard", 201, () -> {
            var order = user.post("/requests/vitale-card-orders", map("person", "INSURED"), key());
            ids.add(order.text("requestId"));
            return order;
        });
        var id = ids.getFirst();

        assertTwoAtMost("OrderVitaleCard", 409,
                () -> user.post("/requests/vitale-card-orders", map("person", "INSURED")));
        assertTwoAtMost("AddAttachment", 201, () -> user.post("/requests/" + id + "/attachments",
                map("piece", "PHOTO", "fileName", "a.jpg", "contentType", "image/jpeg", "size", 1000), key()));
        assertTwoAtMost("TakeRequest", 200, () -> advisor.take(id, key()));
        assertTwoAtMost("GetRequest", 200, () -> user.get("/requests/" + id));
        assertTwoAtMost("DecideRequest", 200, () -> advisor.ask(id, "PHOTO", "La photo est floue."));
        assertTwoAtMost("AnswerInformationRequest", 200,
                () -> user.post("/requests/" + id + "/answers", map("text", "La voici."), key()));
        assertTwoAtMost("ListCaseload", 200, () -> advisor.send("GET", "/advisor/requests", null));
        assertTwoAtMost("WithdrawRequest", 200, () -> user.post("/requests/" + id + "/withdrawal", map(), key()));
        assertThat(ledger.sequence("ListRequests", () -> user.get("/requests"))).isEqualTo(1);
        assertThat(ledger.sequence("ViewAccount", () -> user.get("/account"))).isEqualTo(1);
    }
}
