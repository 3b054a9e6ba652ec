package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.payment.StoredPayments;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What anyone can find out about a document in hand. */
class VerificationTest {
    @AutoClose
    private static final Application application = Application.start();

    /** Each test has the misses of an hour of its own. */
    @BeforeEach
    void beginAnHour() {
        var now = application.runner().clock().instant();
        application.advance(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)));
    }

    private static Reply check(String code) {
        return application.api().get("/verifications/" + code);
    }

    private static Reply checkFile(String sha256) {
        return application.api().post("/verifications", map("sha256", sha256));
    }

    private static String sha256(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    /** What a code tells beside the kind of document, the time and the holder. */
    private static Map<String, Object> compared(Reply document) {
        var told = new HashMap<>(check(DocumentUser.issued(document).text("verificationCode")).json());
        assertThat(told).containsEntry("authentic", true).containsEntry("type", document.text("type"))
                .containsEntry("issuedAt", document.text("issuedAt")).containsEntry("holderInitials", "J. L.");
        told.keySet().removeAll(List.of("authentic", "type", "issuedAt", "holderInitials", "sha256"));
        return told;
    }

    @Test
    void aCodeTellsAllThatAReaderComparesWithACertificateOfRights() throws Exception {
        var document = DocumentUser.of(application).rights();

        var reply = check(document.text("verificationCode"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(map("authentic", true, "type", "RIGHTS_CERTIFICATE", "issuedAt",
                document.text("issuedAt"), "holderInitials", "J. L.", "period",
                Map.of("from", "2020-01-01", "to", "2030-12-31"), "beneficiaries", 1, "beneficiaryInitials",
                List.of("Z. L."), "exemptionShown", false, "sha256", sha256(DocumentUser.file(document))));
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aChildAddedOrLeftOutOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("beneficiaries",
                List.of(child("1", "Zoé"), child("2", "Maël"))));

        assertThat(compared(user.rights())).containsEntry("beneficiaries", 2)
                .containsEntry("beneficiaryInitials", List.of("Z. L.", "M. L."));
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of("2")))))
                .containsEntry("beneficiaries", 1).containsEntry("beneficiaryInitials", List.of("M. L."));
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("beneficiaries", List.of()))))
                .containsEntry("beneficiaries", 0).containsEntry("beneficiaryInitials", List.of());
    }

    private static Map<String, Object> child(String id, String givenName) {
        return map("id", id, "familyName", "Lefèvre", "givenNames", List.of(givenName), "birthDate", "2015-06-01",
                "relationship", "CHILD");
    }

    @Test
    void anExemptionAddedOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2020-01-01", "to", "2030-12-31", "exemption", "ALD")));

        assertThat(compared(user.rights())).containsEntry("exemptionShown", false);
        assertThat(compared(user.post(DocumentUser.RIGHTS, map("showExemption", true))))
                .containsEntry("exemptionShown", true);
    }

    @Test
    void anotherPeriodOnPaperIsFoundByTheCode() {
        var user = DocumentUser.of(application).registered(record -> record.put("rights",
                map("from", "2026-01-01", "to", "2026-11-30", "exemption", null)));

        assertThat(compared(user.rights())).containsEntry("period", Map.of("from", "2026-01-01", "to", "2026-11-30"));
    }

    @Test
    void theSumAndTheDaysOfPaymentsAreToldAndNothingElse() {
        var user = DocumentUser.of(application);
        var first = YearMonth.from(user.today()).minusMonths(2).atDay(3);
        user.paid(StoredPayments.allowance(user.insured(), first),
                StoredPayments.pension(user.insured(), first.plusDays(5)));

        assertThat(compared(user.allowances(first, first.plusDays(10)))).isEqualTo(map("period",
                Map.of("from", first.toString(), "to", first.plusDays(10).toString()), "totalCents", 33734));
        var month = YearMonth.from(first);
        assertThat(compared(user.statement(month))).isEqualTo(map("period",
                Map.of("from", month.atDay(1).toString(), "to", month.atEndOfMonth().toString()), "totalCents",
                33734 + 71200));
    }

    @Test
    void aDocumentThatWasIssuedBeforeTheseFactsWereKeptIsStillAuthentic() {
        var user = DocumentUser.of(application);
        var document = user.rights();
        application.cloud().clients().dynamoDb().updateItem(update -> update
                .tableName(application.cloud().setting("DOCUMENTS_TABLE"))
                .key(Map.of("insuredId", AttributeValue.fromS(user.insured().value()), "documentId",
                        AttributeValue.fromS(document.text("documentId"))))
                .updateExpression("SET period = :month REMOVE attested")
                .expressionAttributeValues(Map.of(":month", AttributeValue.fromS("2026-10"))));

        assertThat(compared(document)).isEqualTo(map("period", Map.of("from", "2026-10-01", "to", "2026-10-31")));
        assertThat(user.get("/documents/" + document.text("documentId")).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTyped() {
        var code = DocumentUser.of(application).rights().text("verificationCode");

        for (var typed : List.of(code.replace("-", ""), code.toLowerCase(Locale.ROOT), code.replace('0', 'O'),
                code.replace('1', 'I'), code.replace('1', 'l').replace("-", "%20"))) {
            assertThat(check(typed).status()).as(typed).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0000-0000", "0000", "UUUU-UUUU-UUUU-UUUU", "0000-0000-0000-00000", "%C3%A9"})
    void whatIsNoCodeOfADocumentIsNotThere(String code) {
        assertThat(check(code).status()).isEqualTo(404);
        assertThat(check(code).problem()).isEqualTo("not-found");
    }

    @Test
    void aFileIsAuthenticUntilOneByteOfItChanges() throws Exception {
        var document = DocumentUser.of(application).rights();
        var file = DocumentUser.file(document);

        var reply = checkFile(sha256(file).toUpperCase(Locale.ROOT));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(check(document.text("verificationCode")).json());

        file[file.length / 2] ^= 1;
        assertThat(checkFile(sha256(file)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zzzzc44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85500"})
    void whatIsNoHashIsRefused(String sha256) {
        assertThat(checkFile(sha256).status()).isEqualTo(400);
        assertThat(checkFile(sha256).wrongFields()).containsExactly("sha256");
    }

    /** What is left of an hour's misses, of which a thousand are allowed. */
    private static void leave(int misses) {
        var limiter = new AddressLimiter(application.cloud("VerifyDocument"), "verification");
        Application.atOnce(Limit.ADDRESS.max() - misses, () -> limiter.count("127.0.0.1"));
    }

    @Test
    void afterTooManyMissesNothingIsToldUntilTheNextHour() {
        var code = DocumentUser.of(application).rights().text("verificationCode");
        leave(2);
        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(404);
        assertThat(checkFile("%064x".formatted(1)).status()).isEqualTo(404);

        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(429);
        assertThat(check(code).problem()).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(check(code).header("Retry-After"))).isBetween(3000L, 3600L);
        assertThat(check(code).text("detail")).contains(" minutes", "36 46");

        application.advance(Duration.ofHours(1));
        assertThat(check(code).status()).isEqualTo(200);
    }

    @Test
    void hitsAreNotCounted() {
        var code = DocumentUser.of(application).rights().text("verificationCode");

        for (int i = 0; i < 35; i++) {
            assertThat(check(code).status()).isEqualTo(200);
        }
    }

    @Test
    void missesAtTheSameTimeAreAllCounted() {
        leave(30);

        var replies = Application.atOnce(60, () -> check("0000-0000-0000-0000"));

        assertThat(replies).filteredOn(reply -> reply.status() == 404).hasSize(30);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(30);
    }
}
