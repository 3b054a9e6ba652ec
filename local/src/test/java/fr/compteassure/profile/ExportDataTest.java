package fr.compteassure.profile;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The copy that people get of what is held on them. That it is whole is the matter of {@link HeldDataTest}. */
class ExportDataTest {
    @AutoClose
    private static final Application application = Application.start();
    private static FullAccount full;
    private static AccountUser owner;
    private static Reply reply;

    @BeforeAll
    static void export() {
        full = FullAccount.of(application);
        owner = full.owner();
        reply = owner.get("/account/export");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static Map<?, ?> object(Object json, String... path) {
        var object = (Map<?, ?>) json;
        for (var name : path) {
            object = (Map<?, ?>) object.get(name);
        }
        return object;
    }

    private static List<?> list(Object json, String name) {
        return (List<?>) ((Map<?, ?>) json).get(name);
    }

    private static boolean tells(Object export, Object told) {
        return object(told).entrySet().stream()
                .allMatch(fact -> fact.getValue().equals(object(export).get(fact.getKey())));
    }

    /** That each of these objects has, among others, all fields of the one in its place. */
    private static void assertTells(List<?> export, List<?> told) {
        assertThat(export).hasSameSizeAs(told);
        for (int i = 0; i < told.size(); i++) {
            assertThat(tells(export.get(i), told.get(i))).as(export.get(i) + " " + told.get(i)).isTrue();
        }
    }

    /** The same in no order. */
    private static void assertTellsAmongOthers(List<?> export, List<?> told) {
        assertThat(told).isNotEmpty()
                .allSatisfy(one -> assertThat(export).as(one.toString()).anyMatch(each -> tells(each, one)));
    }

    @Test
    void whatTheApiTellsElsewhereHasTheSameNamesHere() {
        var account = owner.get("/account").json();
        var export = owner.get("/account/export").json();

        assertThat(export).containsOnlyKeys("account", "insured", "sessions", "payments", "documents", "requests",
                "messages", "appointments", "activity", "emails", "sms", "letters");
        assertThat(tells(export.get("account"),
                map("contact", account.get("contact"), "openedAt", account.get("openedAt")))).isTrue();
        assertTells(list(export, "payments"), list(owner.get("/payments?limit=100").json(), "items"));
        assertThat(list(export, "documents")).hasSize(3);
        assertTellsAmongOthers(list(export, "documents"), list(owner.get("/documents?limit=100").json(), "items"));
        var requests = list(owner.get("/requests").json(), "items");
        requests.forEach(request -> object(request).keySet().removeAll(List.of("pieces", "warnings", "answerBefore")));
        assertTells(list(export, "requests"), requests);
        var appointments = list(owner.get("/appointments").json(), "items");
        // Of times the copy has the instants.
        appointments.forEach(one -> object(one).keySet().removeAll(List.of("startsAt", "endsAt", "cancellableUntil")));
        assertThat(appointments).hasSize(2);
        assertTells(list(export, "appointments"), appointments);
        var activity = list(owner.get("/account/activity?limit=100").json(), "items");
        // The newest came with the export itself.
        assertTells(list(export, "activity"), activity.subList(1, activity.size()));
        var emails = list(owner.get("/account/emails?limit=100").json(), "items");
        assertTells(list(export, "emails"), emails);
        var sessions = list(owner.get("/account/sessions").json(), "items");
        sessions.forEach(session -> object(session).remove("current"));
        assertTellsAmongOthers(list(export, "sessions"), sessions);
    }

    @Test
    void thePersonIsToldAsTheFundsFileHasThemAndWhatWasChangedSince() {
        var insured = object(reply.json(), "insured");

        assertThat(insured.get("nir")).isEqualTo(owner.person().nir());
        assertThat(object(insured, "vitaleCard")).isEqualTo(map("status", "ACTIVE", "issuedOn", "2019-09-01"));
        assertThat(object(insured, "cpam")).isEqualTo(map("code", "351"));
        assertThat(insured.get("organisme")).isEqualTo("013510000");
        assertThat(object(insured, "rights")).isEqualTo(map("from", "2020-01-01", "to", "2030-12-31",
                "exemption", map("kind", "ALD", "from", "2025-03-01", "to", "2028-02-29"),
                "complementaryCover",
                map("kind", "PAYING", "from", "2026-03-01", "to", "2027-02-28", "manager", "FUND")));
        assertThat(object(list(insured, "beneficiaries").getFirst())).isEqualTo(map("id", "1", "familyName",
                "Vaucansonnet", "usageName", "Martin", "givenNames", List.of("Zoé"), "birthDate", "2015-06-01", "sex",
                "F", "birthRank", 2, "relationship", "CHILD", "treatingDoctorDeclared", false, "rightsUntil",
                "2030-08-31"));
        var changes = object(insured, "changes");
        assertThat(object(list(changes, "vitaleCard").getFirst(), "seen", "vitaleCard")).isNull();
        assertThat(object(list(changes, "vitaleCard").getFirst(), "now"))
                .isEqualTo(map("status", "BLOCKED", "issuedOn", "2019-09-01"));
        assertThat(object(list(changes, "residence").getFirst(), "now", "cpam")).isEqualTo(map("code", "342"));
        assertThat(object(list(changes, "usageName").getFirst()).get("now")).isEqualTo("Martin");
        assertThat(object(list(changes, "beneficiaries").getFirst(), "now").get("id")).isEqualTo("new-1");
    }

    @Test
    void whatWaitsAndWhatIsLeftIsTold() {
        var account = object(reply.json(), "account");

        assertThat(object(account, "pendingEmail").get("email")).isEqualTo(full.newEmail());
        assertThat(object(account, "recoveryCodes").get("left")).isEqualTo(10);
        assertThat(list(reply.json(), "activity")).anySatisfy(one -> assertThat(object(one).get("refused"))
                .isEqualTo(1));
        assertThat(list(reply.json(), "sessions"))
                .anyMatch(one -> object(one).get("stepUpCode") instanceof Map<?, ?> code
                        && code.get("tries").equals(0));
        var corrected = list(reply.json(), "payments").stream().filter(one -> object(one).containsKey("earlier"))
                .toList();
        assertThat(corrected).singleElement().satisfies(
                one -> assertThat(object(list(one, "earlier").getFirst()).get("paidCents")).isEqualTo(1900));
        assertThat(list(reply.json(), "documents")).anySatisfy(one -> assertThat(object(one, "period"))
                .isEqualTo(map("from", "2020-01-01", "to", "2030-12-31")));
    }

    @Test
    void nothingInItOpensAnything() {
        assertThat(reply.response().body()).contains("FR40 •••• 344", "FR76 •••• 189")
                .doesNotContain("99999000010000000A", "30006000011234567890", "argon2", owner.token().substring(43),
                        owner.id().value(), "\"era\"", "Hash");
    }

    @Test
    void aBrowserSavesItAsAFile() {
        assertThat(reply.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"mes-donnees-" + owner.cloud().today() + ".json\"");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theActivityTellsIt() {
        var other = AccountUser.of(application);
        other.get("/account/export");

        assertThat(kinds(other)).first().isEqualTo("DATA_EXPORTED");
        assertThat(kinds(other)).containsOnlyOnce("DATA_EXPORTED");
    }

    private static List<Object> kinds(AccountUser one) {
        return list(one.get("/account/activity").json(), "items").stream()
                .<Object>map(item -> object(item).get("kind")).toList();
    }

    @Test
    void aSessionThatEndsMeanwhileGetsNothingAndNothingIsTold() {
        var other = AccountUser.of(application);
        var ended = new AtomicBoolean();
        Reply late;
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("ExportData") && call instanceof TransactWriteItemsRequest
                    && ended.compareAndSet(false, true)) {
                assertThat(other.send("PUT", "/account/password", map("currentPassword", "Un-joli-Canard-7",
                        "newPassword", "Un-beau-Cygne-8")).status()).isEqualTo(204);
            }
        })) {
            late = other.elsewhere().get("/account/export");
        }

        assertThat(late.problem()).isEqualTo("session-required");
        assertThat(kinds(other)).doesNotContain("DATA_EXPORTED");
    }

    @Test
    void aPaymentThatBecameSomebodyElsesIsTheirsAlone() {
        var former = AccountUser.of(application);
        var latter = AccountUser.of(application);
        var payment = map("paymentId", "P-moved-" + former.person().nir(), "nir", former.person().nir(), "type",
                "PENSION", "paidOn", owner.cloud().today().toString(), "recipient", "INSURED", "paidCents", 4711,
                "label", "Pension");
        application.importPayments(Api.json(payment));
        payment.put("nir", latter.person().nir());
        payment.put("paidCents", 4712);
        application.importPayments(Api.json(payment));

        assertThat(list(former.get("/account/export").json(), "payments")).isEmpty();
        assertThat(latter.get("/account/export").response().body()).contains("4712").doesNotContain("4711");
    }

    @Test
    void aLargeOneIsHandedOutByALinkThatLastsFiveMinutes() throws InterruptedException {
        var other = AccountUser.of(application);
        ProfileLife.holdMuch(other);
        var waiting = application.endpoints().messages("DocumentFilesToCheck");

        var linked = other.get("/account/export");

        assertThat(linked.json()).containsOnlyKeys("downloadUrl", "expiresAt");
        assertThat(linked.header("Content-Disposition")).isNull();
        var file = follow(linked.text("downloadUrl"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("mes-donnees-");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/json");
        assertThat(object(new Reply(200, file).json(), "insured").get("nir")).isEqualTo(other.person().nir());
        assertThat(kinds(other)).first().isEqualTo("DATA_EXPORTED");
        // A random key, which the look at files of documents is not told of.
        assertThat(URI.create(linked.text("downloadUrl")).getPath()).matches(".*/exports/[A-Za-z0-9_-]{43}\\.json")
                .doesNotContain(other.id().value());
        assertThat(application.endpoints().messages("DocumentFilesToCheck")).isEqualTo(waiting);
        // What was signed in the second of a jump counts as signed after it.
        Thread.sleep(Duration.ofSeconds(1));
        application.advance(Duration.ofMinutes(5));
        assertThat(follow(linked.text("downloadUrl")).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> follow(String link) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
