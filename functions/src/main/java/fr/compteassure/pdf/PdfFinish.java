package fr.compteassure.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** What openhtmltopdf leaves to do once the pages are drawn. */
final class PdfFinish {
    private static final Set<String> GROUPS = Set.of(StandardStructureTypes.T_HEAD, StandardStructureTypes.T_FOOT);

    private PdfFinish() {}

    /**
     * @param pdf the file, changed in place
     * @param properties what the file says of itself
     * @param metadata the same, as an XMP packet
     * @param content all that the document shows: the identifier of the file comes from it
     */
    static void apply(PDDocument pdf, PdfProperties properties, String metadata, String content) throws IOException {
        // openhtmltopdf gives every table a THead and a TFoot, and leaves them empty where the page has none.
        dropEmptyGroups(pdf.getDocumentCatalog().getStructureTreeRoot());
        RepeatedHeaders.hide(pdf);
        // openhtmltopdf dates the file by the clock, once in each place; here the day of issue counts.
        pdf.setDocumentInformation(properties.information());
        pdf.getDocumentCatalog().setMetadata(packet(pdf, metadata));
        // PDFBox makes the identifier of the file from the clock unless it is given a seed.
        pdf.setDocumentId(seed(content));
    }

    private static void dropEmptyGroups(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (isEmptyGroup(element)) {
                    node.removeKid(element);
                } else {
                    dropEmptyGroups(element);
                }
            }
        }
    }

    private static boolean isEmptyGroup(PDStructureElement element) {
        return GROUPS.contains(element.getStructureType()) && element.getKids().isEmpty();
    }

    private static PDMetadata packet(PDDocument pdf, String metadata) throws IOException {
        PDMetadata packet = new PDMetadata(pdf);
        packet.importXMPMetadata(metadata.getBytes(StandardCharsets.UTF_8));
        return packet;
    }

    private static long seed(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
