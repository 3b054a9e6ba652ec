package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The QR code is read from a picture of the page, as a telephone or whoever got a scan does. */
class QrCodeTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();
    private static final String SHORT_ADDRESS = "https://compte.example";
    private static final String LONG_ADDRESS = "https://compte-assure-verification.assurance-maladie.example/fr";
    /** Facts of a person with short names, of one with a name of forty characters, and of one with twelve beneficiaries too. */
    private static final List<Integer> BYTES_OF_FACTS = List.of(88, 130, 190);
    private static final int BYTES_OF_SIGNATURE = 64;
    private static final List<Printed> SAMPLES = Samples.all().stream().map(Printed::new).toList();
    private static final List<Printed> CERTIFICATES = certificates();

    private static String payload(String address, int facts, Random random) {
        return address + "/verification#" + base32(10, random) + "." + base32(facts, random) + "."
                + base32(BYTES_OF_SIGNATURE, random);
    }

    private static String base32(int bytes, Random random) {
        return random.ints((bytes * 8 + 4) / 5, 0, 32).collect(StringBuilder::new, (text, digit) -> text.append(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(digit)), StringBuilder::append).toString();
    }

    /** A document and its file. */
    private record Printed(FundDocument document, byte[] file) {
        Printed(FundDocument document) {
            this(document, RENDERER.render(document));
        }
    }

    /** Certificates that differ in what the code says and in where it stands. */
    private static List<Printed> certificates() {
        Random random = new Random(20261124);
        return Stream.of(SHORT_ADDRESS, LONG_ADDRESS).flatMap(address -> BYTES_OF_FACTS.stream().flatMap(
                facts -> IntStream.range(0, 2).mapToObj(i -> certificate(i, payload(address, facts, random)))))
                .map(Printed::new).toList();
    }

    private static FundDocument certificate(int beneficiaries, String payload) {
        DocumentReference reference = new DocumentReference("2026-351-7KQ4M2XP", "7KQ4-M2XP-9DTR-4F5G", SHORT_ADDRESS
                + "/verification", SHORT_ADDRESS + "/verification#7KQ4M2XP9DTR4F5G", Samples.ISSUED, payload);
        LocalDate from = LocalDate.of(2026, 1, 1);
        return new RightsCertificate(Samples.FUND, Samples.JEAN, reference, from, from.plusYears(1),
                Affiliation.UNTOLD, false, null, Samples.longRights().beneficiaries().subList(0, beneficiaries));
    }

    /** All pages of a document that bear a code, as a picture each. */
    private static List<BufferedImage> pages(Printed printed, int dotsPerInch) {
        try (PDDocument pdf = Loader.loadPDF(printed.file())) {
            List<BufferedImage> pages = new ArrayList<>();
            boolean everyPage = printed.document() instanceof ProvisionalEuropeanCertificate;
            for (int i = everyPage ? 0 : pdf.getNumberOfPages() - 1; i < pdf.getNumberOfPages(); i++) {
                pages.add(new PDFRenderer(pdf).renderImageWithDPI(i, dotsPerInch, ImageType.GRAY));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRead(Printed printed, int dotsPerInch, Function<BufferedImage, Result> reader) {
        assertThat(pages(printed, dotsPerInch)).isNotEmpty().allSatisfy(
                page -> assertThat(reader.apply(page).getText()).isEqualTo(printed.document().reference().qrPayload()));
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 100, 150, 300})
    void everyDocumentIsReadFromAPictureOfItsPage(int dotsPerInch) {
        assertThat(SAMPLES).hasSizeGreaterThan(7)
                .allSatisfy(printed -> assertRead(printed, dotsPerInch, QrReader::read));
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 100, 150, 300})
    void whateverTheCodeSaysItIsRead(int dotsPerInch) {
        assertThat(CERTIFICATES).allSatisfy(printed -> assertRead(printed, dotsPerInch, QrReader::read));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void aGreyAndBlurredPictureIsReadToo(int dotsPerInch) {
        assertThat(CERTIFICATES).allSatisfy(printed -> assertRead(printed, dotsPerInch,
                page -> QrReader.readScan(scanned(page))));
    }

    /** Dark grey on light grey, each pixel with a fifth of its neighbours. */
    private static BufferedImage scanned(BufferedImage page) {
        float side = 0.05f;
        BufferedImage blurred = new ConvolveOp(new Kernel(3, 3, new float[]{0, side, 0, side, 1 - 4 * side, side, 0,
                side, 0}), ConvolveOp.EDGE_NO_OP, null).filter(page, null);
        return new RescaleOp(0.7f, 45, null).filter(blurred, null);
    }

    @Test
    void aStainOrAFoldLeavesItReadable() {
        Printed printed = SAMPLES.getFirst();

        Result code = QrReader.read(pages(printed, 150).getLast());

        assertThat(code.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL)).isEqualTo("M");
    }

    @Test
    void theFragmentIsWrittenInTheModeThatNeedsLeast() {
        String fragment = base32(200, new Random(1));
        int side = QrPicture.of(SHORT_ADDRESS + "/verification#" + fragment).side();

        assertThat(QrPicture.of(SHORT_ADDRESS + "/verification#" + fragment.toLowerCase(Locale.ROOT)).side())
                .isGreaterThan(side);
    }
}
