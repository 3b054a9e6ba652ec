package fr.compteassure.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a page of XHTML into a PDF file, tagged and with everything it needs inside. A page may name no other resource:
 * every address is refused, so that no text of a document can make the renderer read a file or the network.
 */
final class PdfWriter {
    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

    /**
     * @param xhtml the page, well-formed
     * @param properties what the file says of itself
     * @param metadata the same, as an XMP packet
     */
    byte[] write(String xhtml, PdfProperties properties, String metadata) {
        XRLog.setLoggingEnabled(false);
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            PdfFinish.apply(pdf, properties, metadata, xhtml);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
            pdf.save(bytes);
            byte[] file = bytes.toByteArray();
            CrossReferences.count(file);
            return file;
        } catch (IOException e) {
            throw new IllegalStateException("the document could not be written", e);
        }
    }

    private PdfRendererBuilder builder(String xhtml) {
        return new PdfRendererBuilder().withW3cDocument(page(xhtml), null)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font("LiberationSans-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(font("LiberationSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useObjectDrawerFactory(new QrCodeDrawer())
                .useUnicodeLineBreaker(new FrenchLineBreaker())
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    private static Document page(String xhtml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document page = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            Outline.add(page);
            ReadingOrder.apply(page);
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the page is not well-formed", e);
        }
    }

    /** A font that comes with the functions. */
    static FSSupplier<InputStream> font(String file) {
        return () -> PdfWriter.class.getResourceAsStream("/fonts/liberation/" + file);
    }
}
