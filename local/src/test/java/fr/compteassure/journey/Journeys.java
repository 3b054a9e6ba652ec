package fr.compteassure.journey;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.journey.Traveller.assertAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * What people do, from end to end, by HTTP and e-mails alone: the same against a runner, an emulator and what is deployed.
 * Each goes with somebody of its own. docs/localstack.md says how they are pointed at an address.
 */
abstract class Journeys {
    private static final String ELSEWHERE = "Un-beau-Cygne-8";

    private String test;

    /** Where to. */
    abstract Target target();

    @BeforeEach
    void named(TestInfo info) {
        test = getClass().getSimpleName() + "." + info.getTestMethod().orElseThrow().getName();
    }

    private Traveller traveller() {
        needs(target().files().isPresent(),
                "nobody can be made known there; -Dimport.bucket names the bucket of imports");
        needs(target().mails().isPresent(), "its e-mails cannot be read; -Dmails.url says where they can");
        return Traveller.withAccount(target());
    }

    private Advisor advisor() {
        needs(target().advisors().isPresent(), "no advisor is known there; -Dadvisor.token is the token of one");
        return new Advisor(target());
    }

    private void needs(boolean there, String missing) {
        if (!there) {
            // The test's runner keeps the reason to itself.
            System.out.println(test + " is skipped: " + missing);
        }
        assumeTrue(there, missing);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    @Test
    void anAccountIsOpenedByTheLinkOfItsEmailAndShowsWhoItIsOf() {
        var traveller = traveller();

        var account = assertAnswer(200, traveller.get("/account")).json();

        assertThat(account).containsEntry("nir", traveller.person().nir());
        assertThat(assertAnswer(200, traveller.get("/account/activity")).json().toString()).contains("kind");
    }

    @Test
    void whatTheFundPaidIsListed() {
        var traveller = traveller();
        var id = "J-" + UUID.randomUUID();
        target().files().orElseThrow().importAll("payments", Api.json(map("paymentId", id, "nir",
                traveller.person().nir(), "type", "PENSION", "paidOn", today().minusDays(3).toString(), "recipient",
                "INSURED", "paidCents", 61_240, "label", "Pension d’invalidité, catégorie 1")));

        assertThat(target().patience().await("the payment", () -> items(traveller.get("/payments")).stream()
                .filter(payment -> id.equals(payment.get("paymentId"))).findFirst()))
                .containsEntry("paidCents", 61_240);
    }

    @Test
    void aDocumentIsIssuedDownloadedAndCheckedByAnybody() throws Exception {
        var traveller = traveller();

        var document = assertAnswer(201, traveller.post("/documents/rights-certificates", map()));

        assertThat(new String(download(document.text("downloadUrl")), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(assertAnswer(200, target().api().get("/verifications/" + document.text("verificationCode"))).json())
                .containsEntry("authentic", true);
    }

    private byte[] download(String link) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var file = client.send(HttpRequest.newBuilder(target().links().follow(link)).build(),
                    BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            return file.body();
        }
    }

    @Test
    void aRequestIsSubmittedDecidedByAnAdvisorAndReadByThePerson() {
        var advisor = advisor();
        var traveller = traveller();
        assertAnswer(201, traveller.post("/requests/vitale-card-reports",
                map("kind", "LOST", "person", "INSURED", "occurredOn", today().toString())));
        var id = assertAnswer(201, traveller.post("/requests/vitale-card-orders", map("person", "INSURED")))
                .text("requestId");

        advisor.accept(id);

        assertThat(assertAnswer(200, traveller.get("/requests/" + id)).json()).containsEntry("status", "ACCEPTED");
    }

    @Test
    void aMessageReachesTheFund() {
        var traveller = traveller();

        var id = assertAnswer(201, traveller.post("/messages", map("subject", "REIMBURSEMENT", "title",
                "Remboursement du 12 octobre", "body", "Bonjour, où en est mon remboursement\u202F?")))
                .text("threadId");

        assertThat(items(traveller.get("/messages"))).extracting(thread -> thread.get("threadId")).containsExactly(id);
        assertThat(traveller.mail().subject()).isNotBlank();
    }

    @Test
    void anAppointmentIsBookedAndCancelled() {
        var advisor = advisor();
        var traveller = traveller();

        var id = assertAnswer(201, traveller.post("/appointments",
                map("slotId", advisor.offersAfter(today()), "subject", "RIGHTS"))).text("appointmentId");
        assertThat(traveller.mail().subject()).isNotBlank();

        assertAnswer(204, traveller.send("DELETE", "/appointments/" + id, null));
        assertThat(items(traveller.get("/appointments"))).extracting(one -> one.get("status"))
                .containsExactly("CANCELLED");
    }

    @Test
    void thoseWithoutAnAccountFindTheirFund() {
        assertThat(items(target().api().get("/cpams?postalCode=35000"))).extracting(fund -> fund.get("code"))
                .containsExactly("351");
        assertAnswer(401, target().api().get("/account"));
    }

    @Test
    void thoseWithoutAnAccountBookHelp() {
        var slot = advisor().offersAfter(today());

        assertAnswer(201, target().api().post("/assistance-appointments", map("slotId", slot, "familyName", "Ferreira",
                "givenName", "Inês", "email", "parcours-" + UUID.randomUUID() + "@example.org", "subject",
                "OPEN_ACCOUNT")));
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        var traveller = traveller();
        assertAnswer(202, target().api().post("/password-resets", map("nir", traveller.person().nir(), "birthDate",
                traveller.person().birthDate().toString())));

        assertAnswer(204, target().api().post("/password-resets/confirmation",
                map("token", traveller.mail(SentMail::hasToken).token(), "password", ELSEWHERE)));

        assertThat(traveller.tryToLogIn(Person.PASSWORD).status()).isEqualTo(401);
        traveller.logIn(ELSEWHERE);
    }

    @Test
    void aSessionEndsWithTheLogOut() {
        var traveller = traveller();

        assertAnswer(204, traveller.send("DELETE", "/sessions/current", null));

        assertAnswer(401, traveller.get("/account"));
    }

    @Test
    void anAccountIsClosedForGood() {
        var traveller = traveller();
        assertAnswer(202, traveller.send("POST", "/account/step-up", null));

        assertAnswer(204, traveller.send("POST", "/account/closing", map("password", Person.PASSWORD),
                "Step-Up-Code", traveller.mail(SentMail::hasCode).code()));

        assertThat(traveller.tryToLogIn(Person.PASSWORD).status()).isEqualTo(401);
        assertThat(traveller.mail().text()).isNotBlank();
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Reply reply) {
        return (List<Map<String, Object>>) assertAnswer(200, reply).json().get("items");
    }
}
