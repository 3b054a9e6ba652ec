package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
    void aDocumentThatWasIssuedBeforeTheseFactsWereKeptIsStillAuthentic() {
        var user = DocumentUser.of(application);
        var document = user.rights();
        application.cloud().clients().dynamoDb().updateItem(update -> update
                .tableName(application.cloud().setting("DOCUMENTS_TABLE"))
                .key(Map.of("insuredId", AttributeValue.fromS(user.insured().value()), "documentId",
                        AttributeValue.fromS(document.text("documentId"))))
                .updateExpression("SET period = :month REMOVE attested")
                .expressionAttributeValues(Map.of(":month", AttributeValue.fromS("2026-10"))));

        assertThat(check(document.text("verificationCode")).json()).containsEntry("authentic", true)
                .containsEntry("period", Map.of("from", "2026-10-01", "to", "2026-10-31"))
                .doesNotContainKeys("beneficiaries", "beneficiaryInitials", "exemptionShown", "totalCents");
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
    void afterTooManyMissesNoMissIsToldUntilTheNextHourAndTrueDocumentsStillAre() throws Exception {
        var document = DocumentUser.of(application).rights();
        var code = document.text("verificationCode");
        leave(2);
        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(404);
        assertThat(checkFile("%064x".formatted(1)).status()).isEqualTo(404);

        var refused = check("0000-0000-0000-0000");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3000L, 3600L);
        assertThat(refused.text("detail")).contains(" minutes", "36 46");
        assertThat(checkFile("%064x".formatted(1)).status()).isEqualTo(429);
        assertThat(check(code).status()).isEqualTo(200);
        assertThat(checkFile(sha256(DocumentUser.file(document))).status()).isEqualTo(200);

        application.advance(Duration.ofHours(1));
        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeACodeIsNoMiss() {
        leave(1);

        assertThat(check("0000").status()).isEqualTo(404);
        assertThat(check("UUUU-UUUU-UUUU-UUUU").status()).isEqualTo(404);
        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(404);
        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(429);
        assertThat(check("0000").status()).isEqualTo(404);
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
