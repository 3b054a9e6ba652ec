package fr.compteassure.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The QR code is read from a picture of the page, as a telephone does. */
class QrCodeTest {
    private static final DocumentRenderer RENDERER = new DocumentRenderer();

    @ParameterizedTest
    @ValueSource(ints = {150, 300})
    void thePrintedCodeSaysThePayload(int dotsPerInch) throws Exception {
        RightsCertificate document = Samples.shortRights();
        Result code = decode(document, dotsPerInch);
        assertThat(code.getText()).isEqualTo(document.reference().qrPayload()).hasSizeGreaterThan(370);
        assertThat(code.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL)).isEqualTo("M");
    }

    @Test
    void theCodeStandsOnTheLastPageOfALongDocument() throws Exception {
        DailyAllowanceCertificate document = Samples.longAllowances();
        assertThat(decode(document, 200).getText()).isEqualTo(document.reference().qrPayload());
    }

    private static Result decode(FundDocument document, int dotsPerInch) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(document))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, dotsPerInch);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(
                    DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(
                            BarcodeFormat.QR_CODE)));
        }
    }
}
