package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.compteassure.acceptance.Application;
import fr.compteassure.payment.StoredPayments;
import java.awt.image.BufferedImage;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the QR code of a document says to an inspector without network. */
class SignedFactsTest {
    @AutoClose
    private static final Application application = Application.shared();

    /** Reads the code as a scanner does: a picture that does not do is followed by another one. */
    private static String qrCode(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            for (var dotsPerInch : List.of(300, 250, 350, 400, 280, 320, 450)) {
                var text = qrCode(new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, dotsPerInch));
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        throw new AssertionError("the QR code cannot be read");
    }

    private static Optional<String> qrCode(BufferedImage page) {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (ReaderException _) {
            return Optional.empty();
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
    void theQrCodeLeadsToTheCheckAndBearsSignedFacts() throws Exception {
        var user = DocumentUser.of(application);
        var document = user.rights();

        var address = qrCode(DocumentUser.file(document)).split("#");
        var parts = address[1].split("\\.");
        var facts = Base64.getUrlDecoder().decode(parts[0]);
        var signature = Base64.getUrlDecoder().decode(parts[1]);

        assertThat(address[0]).endsWith("/api/verifications/" + document.text("verificationCode"));
        assertThat(new String(facts, UTF_8)).matches("RIGHTS_CERTIFICATE\\|\\d{4}-351-[0-9A-Z]{8}\\|"
                + document.text("verificationCode") + "\\|" + user.today() + "\\|Jean Lefèvre\\|"
                + user.person().birthDate() + "\\|2020-01-01/2030-12-31\\|").doesNotContain(user.person().nir());
        assertThat(signed(facts, signature)).isTrue();
        facts[facts.length - 3] ^= 1;
        assertThat(signed(facts, signature)).isFalse();
    }

    @Test
    void theFactsOfAStatementNameItsMonthAndItsSum() throws Exception {
        var user = DocumentUser.of(application);
        var month = YearMonth.from(user.today());
        user.paid(StoredPayments.pension(user.insured(), month.atDay(1)));

        var payload = qrCode(DocumentUser.file(DocumentUser.issued(user.statement(month))));

        var facts = payload.substring(payload.indexOf('#') + 1, payload.lastIndexOf('.'));
        assertThat(new String(Base64.getUrlDecoder().decode(facts), UTF_8)).startsWith("MONTHLY_STATEMENT|")
                .endsWith("|" + month + "|71200");
    }

    @Test
    void theLongestNamesStillFitTheQrCode() throws Exception {
        var user = DocumentUser.of(application).registered(record -> {
            record.put("givenNames", List.of("Élisabeth-Joséphine-Françoise-Gaëlle-Amélie"));
            record.put("usageName", "N’Guessan-d’Estrées de La Rochefoucauld-Cœur-de-L’Épée–Montmorency-Laval");
        });

        var payload = qrCode(DocumentUser.file(user.rights()));

        assertThat(payload).contains("/api/verifications/");
    }

    @Test
    void theFactsOfAEuropeanCertificateNameWhoIsCoveredByInitialsAndBirth() throws Exception {
        var user = DocumentUser.of(application).registered(record -> record.put("beneficiaries",
                IntStream.rangeClosed(1, 12).mapToObj(i -> map("id", "" + i, "familyName", "Lefèvre", "givenNames",
                        List.of("Zoé"), "birthDate", bornIn(i), "relationship", "CHILD")).toList()));
        var order = user.post("/requests/european-card-orders", map("people", IntStream.rangeClosed(1, 12)
                .mapToObj(Integer::toString).toList(), "departureDate", user.today().toString(), "destination", "ES"));
        var document = (Map<?, ?>) ((List<?>) order.json().get("documents")).getFirst();

        var payload = qrCode(DocumentUser.file((String) document.get("downloadUrl")));

        var facts = payload.substring(payload.indexOf('#') + 1, payload.lastIndexOf('.'));
        assertThat(new String(Base64.getUrlDecoder().decode(facts), UTF_8))
                .startsWith("PROVISIONAL_EUROPEAN_CERTIFICATE|").contains("|" + user.today() + "/")
                .contains("||Z. L. 2015-01-01,Z. L. 2015-02-01").endsWith("Z. L. 2015-12-01")
                .doesNotContain(user.person().nir());
    }

    private static String bornIn(int month) {
        return LocalDate.of(2015, month, 1).toString();
    }
}
