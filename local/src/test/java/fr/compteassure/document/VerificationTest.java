package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.payment.StoredPayments;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone can find out about a document in hand. */
class VerificationTest {
    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

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

    private static String qrCode(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 300);
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        }
    }

    private static PublicKey publicKey() throws Exception {
        var reply = application.api().get("/verification-key");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsEntry("algorithm", "ECDSA_SHA_256").containsEntry("curve", "P-256");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=86400");
        var pem = reply.text("publicKey");
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(
                Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""))));
    }

    private static boolean signed(byte[] facts, byte[] signature) throws Exception {
        var verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(publicKey());
        verifier.update(facts);
        return verifier.verify(signature);
    }

    @Test
    void aCodeTellsTypeTimeInitialsAndHash() throws Exception {
        var document = Desk.of(application).rights();

        var reply = check(document.text("verificationCode"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Map.of("authentic", true, "type", "RIGHTS_CERTIFICATE", "issuedAt",
                document.text("issuedAt"), "holderInitials", "J. L.", "sha256", sha256(Desk.file(document))));
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aCodeIsUnderstoodHoweverItIsTyped() {
        var code = Desk.of(application).rights().text("verificationCode");

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
        var document = Desk.of(application).rights();
        var file = Desk.file(document);

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

    @Test
    void afterThirtyMissesNothingIsToldUntilTheNextHour() {
        var code = Desk.of(application).rights().text("verificationCode");
        var hash = Desk.of(application).rights();
        for (int i = 0; i < 15; i++) {
            assertThat(check("0000-0000-0000-00%02d".formatted(i)).status()).isEqualTo(404);
            assertThat(checkFile("%064x".formatted(i)).status()).isEqualTo(404);
        }

        assertThat(check("0000-0000-0000-0000").status()).isEqualTo(429);
        assertThat(check(code).problem()).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(check(code).header("Retry-After"))).isBetween(3000L, 3600L);
        assertThat(check(hash.text("verificationCode")).status()).isEqualTo(429);

        application.advance(Duration.ofHours(1));
        assertThat(check(code).status()).isEqualTo(200);
    }

    @Test
    void hitsAreNotCounted() {
        var code = Desk.of(application).rights().text("verificationCode");

        for (int i = 0; i < 35; i++) {
            assertThat(check(code).status()).isEqualTo(200);
        }
    }

    @Test
    void missesAtTheSameTimeAreAllCounted() {
        var replies = Application.atOnce(60, () -> check("0000-0000-0000-0000"));

        assertThat(replies).filteredOn(reply -> reply.status() == 404).hasSize(30);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(30);
    }

    @Test
    void theQrCodeLeadsToTheCheckAndBearsSignedFacts() throws Exception {
        var desk = Desk.of(application);
        var document = desk.rights();

        var address = qrCode(Desk.file(document)).split("#");
        var parts = address[1].split("\\.");
        var facts = Base64.getUrlDecoder().decode(parts[0]);
        var signature = Base64.getUrlDecoder().decode(parts[1]);

        assertThat(address[0]).endsWith("/api/verifications/" + document.text("verificationCode"));
        assertThat(new String(facts, UTF_8)).matches("RIGHTS_CERTIFICATE\\|\\d{4}-351-[0-9A-Z]{8}\\|"
                + document.text("verificationCode") + "\\|" + desk.today() + "\\|Jean Lefèvre\\|"
                + desk.person().birthDate() + "\\|2020-01-01/2030-12-31\\|").doesNotContain(desk.person().nir());
        assertThat(signed(facts, signature)).isTrue();
        facts[facts.length - 3] ^= 1;
        assertThat(signed(facts, signature)).isFalse();
    }

    @Test
    void theFactsOfAStatementNameItsMonthAndItsSum() throws Exception {
        var desk = Desk.of(application);
        var month = YearMonth.from(desk.today());
        desk.paid(StoredPayments.pension(desk.insured(), month.atDay(1)));

        var payload = qrCode(Desk.file(Desk.issued(desk.statement(month))));

        var facts = payload.substring(payload.indexOf('#') + 1, payload.lastIndexOf('.'));
        assertThat(new String(Base64.getUrlDecoder().decode(facts), UTF_8)).startsWith("MONTHLY_STATEMENT|")
                .endsWith("|" + month + "|71200");
    }

    @Test
    void theLongestNamesStillFitTheQrCode() throws Exception {
        var desk = Desk.of(application).registered(record -> {
            record.put("givenNames", List.of("Élisabeth-Joséphine-Françoise-Gaëlle-Amélie"));
            record.put("usageName", "N’Guessan-d’Estrées de La Rochefoucauld-Cœur-de-L’Épée–Montmorency-Laval");
        });

        var payload = qrCode(Desk.file(desk.rights()));

        assertThat(payload).contains("/api/verifications/");
        assertThat(Instant.parse(desk.rights().text("issuedAt"))).isNotNull();
    }
}
