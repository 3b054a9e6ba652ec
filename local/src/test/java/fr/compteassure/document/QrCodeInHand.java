package fr.compteassure.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.compteassure.acceptance.Application;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What somebody without network reads in the QR code of a document.
 *
 * @param address what stands before the fragment
 * @param code the first part of the fragment
 * @param facts the signed facts
 * @param signature the 64 bytes under them
 */
record QrCodeInHand(String address, String code, String facts, byte[] signature) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** Readers try again with a picture of another size; {@code QrCodeTest} is about what is read at which. */
    private static final List<Integer> DOTS_PER_INCH = List.of(100, 72, 150, 200, 300);

    /** Reads it from pictures of the last page. */
    static QrCodeInHand of(byte[] file) {
        var text = text(file).split("#");
        assertThat(text).hasSize(2);
        var parts = text[1].split("\\.");
        assertThat(parts).hasSize(3);
        return new QrCodeInHand(text[0], parts[0], new String(bytes(parts[1]), UTF_8), bytes(parts[2]));
    }

    private static String text(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            var pages = new PDFRenderer(pdf);
            for (var dotsPerInch : DOTS_PER_INCH) {
                var text = text(pages.renderImageWithDPI(pdf.getNumberOfPages() - 1, dotsPerInch));
                if (text.isPresent()) {
                    return text.get();
                }
            }
            throw new AssertionError("the QR code cannot be read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(BufferedImage page) {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }

    /** What a text in base 32 of RFC 4648 says, read bit by bit. */
    private static byte[] bytes(String text) {
        var bits = text.chars().mapToObj(character -> {
            assertThat(BASE32).contains(Character.toString(character));
            return "%5s".formatted(Integer.toBinaryString(BASE32.indexOf(character))).replace(' ', '0');
        }).reduce("", String::concat);
        int length = bits.length() / Byte.SIZE;
        var bytes = new BigInteger("1" + bits.substring(0, length * Byte.SIZE), 2).toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    }

    /** The facts one by one. */
    List<String> parts() {
        return List.of(facts.split("\\|", -1));
    }

    /** The same with another fact in one place. */
    QrCodeInHand with(int place, String fact) {
        var altered = facts.split("\\|", -1);
        altered[place] = fact;
        return new QrCodeInHand(address, code, String.join("|", altered), signature);
    }

    /** Whether the signature is that of the fund under these facts. */
    boolean isSigned(Application application) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(publicKey(application));
            verifier.update(facts.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static PublicKey publicKey(Application application) throws GeneralSecurityException {
        var pem = application.api().get("/verification-key").text("publicKey");
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(
                Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""))));
    }
}
