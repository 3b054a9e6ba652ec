package fr.compteassure.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Makes artifacts of the header rows that a table repeats at the top of its following pages. openhtmltopdf puts every
 * repetition into the one header cell of the structure tree, so that a screen reader would say "Montant, Montant,
 * Montant" before each amount.
 */
final class RepeatedHeaders {
    private final Map<COSDictionary, Set<Integer>> repetitions = new LinkedHashMap<>();

    private RepeatedHeaders() {}

    /** Changes the tree, the pages and the way back from these to it; does nothing where no table repeats its header. */
    static void hide(PDDocument pdf) throws IOException {
        RepeatedHeaders headers = new RepeatedHeaders();
        headers.detach(pdf.getDocumentCatalog().getStructureTreeRoot(), false);
        COSArray parents = pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject().getCOSArray(
                COSName.NUMS);
        for (PDPage page : pdf.getPages()) {
            Set<Integer> repeated = headers.repetitions.get(page.getCOSObject());
            if (repeated != null) {
                forget(parents, page, repeated);
                repaint(pdf, page, repeated);
            }
        }
    }

    /** Takes out of header groups what stands on another page than the cell that holds it. */
    private void detach(PDStructureNode node, boolean inHeader) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                detach(element, inHeader || StandardStructureTypes.T_HEAD.equals(element.getStructureType()));
            } else if (inHeader && kid instanceof PDMarkedContentReference content) {
                repetitions.computeIfAbsent(content.getPage().getCOSObject(), _ -> new TreeSet<>()).add(content
                        .getMCID());
                ((PDStructureElement) node).removeKid(content);
            }
        }
    }

    /** Clears the page's entries in the parent tree, which openhtmltopdf writes as one flat array. */
    private static void forget(COSArray parents, PDPage page, Set<Integer> repeated) {
        for (int i = 0; i < parents.size(); i += 2) {
            if (parents.getInt(i) == page.getStructParents()) {
                COSArray elements = (COSArray) parents.getObject(i + 1);
                repeated.forEach(id -> elements.set(id, COSNull.NULL));
            }
        }
    }

    private static void repaint(PDDocument pdf, PDPage page, Set<Integer> repeated) throws IOException {
        List<Object> tokens = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            tokens.add(token);
            if (token instanceof Operator operator && "BDC".equals(operator.getName())) {
                markRepetition(tokens, tokens.size() - 3, repeated);
            }
        }
        PDStream content = new PDStream(pdf);
        try (OutputStream stream = content.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(stream).writeTokens(tokens);
        }
        page.setContents(content);
    }

    private static void markRepetition(List<Object> tokens, int tag, Set<Integer> repeated) {
        if (tokens.get(tag + 1) instanceof COSDictionary properties && repeated.contains(properties.getInt(
                COSName.MCID))) {
            COSDictionary pagination = new COSDictionary();
            pagination.setName(COSName.TYPE, "Pagination");
            tokens.set(tag, COSName.ARTIFACT);
            tokens.set(tag + 1, pagination);
        }
    }
}
