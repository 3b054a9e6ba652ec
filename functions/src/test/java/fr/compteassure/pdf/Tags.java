package fr.compteassure.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The structure tree of a PDF, with the text that each element holds, as a screen reader gets it. */
final class Tags {
    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final List<Tag> all = new ArrayList<>();

    Tags(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> byId = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> byId.put(content.getMCID(), text(content)));
            texts.put(page.getCOSObject(), byId);
        }
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
    }

    /** Every element, in reading order. */
    List<Tag> all() {
        return all;
    }

    List<Tag> ofType(String type) {
        return all.stream().filter(tag -> tag.type().equals(type)).toList();
    }

    Tag tag(PDStructureElement element) {
        return new Tag(element);
    }

    private void collect(PDStructureNode node, List<Tag> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(new Tag(element));
                collect(element, into);
            }
        }
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            }
        }
        return text.toString();
    }

    /** One element of the tree. */
    final class Tag {
        private final PDStructureElement element;

        private Tag(PDStructureElement element) {
            this.element = element;
        }

        PDStructureElement element() {
            return element;
        }

        String type() {
            return element.getStructureType();
        }

        /** All the text below the element; lines are parted by one space. */
        String text() {
            StringBuilder text = new StringBuilder();
            append(element, text);
            return Text.plain(text.toString());
        }

        List<Tag> descendants(String type) {
            List<Tag> found = new ArrayList<>();
            collect(element, found);
            return found.stream().filter(tag -> tag.type().equals(type)).toList();
        }

        /** Scope of a header cell, or an empty text. */
        String scope() {
            return attributes().getNameAsString(COSName.getPDFName("Scope"), "");
        }

        /** Columns that a row covers. */
        int columns() {
            List<Tag> cells = new ArrayList<>(descendants("TH"));
            cells.addAll(descendants("TD"));
            return cells.stream().mapToInt(cell -> cell.attributes().getInt(COSName.getPDFName("ColSpan"), 1)).sum();
        }

        private COSDictionary attributes() {
            COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
            return attributes instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        }

        private void append(PDStructureElement node, StringBuilder text) {
            for (Object kid : node.getKids()) {
                switch (kid) {
                    case PDStructureElement child -> append(child, text);
                    case Integer id -> text.append(texts.get(node.getPage().getCOSObject()).get(id)).append(' ');
                    case PDMarkedContentReference reference -> text.append(texts.get(reference.getPage()
                            .getCOSObject()).get(reference.getMCID())).append(' ');
                    // The place of a link, whose text stands beside it.
                    case PDObjectReference _ -> {
                    }
                    default -> throw new AssertionError("unexpected kid " + kid.getClass());
                }
            }
        }
    }
}
