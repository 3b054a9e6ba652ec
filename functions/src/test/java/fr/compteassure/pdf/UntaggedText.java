package fr.compteassure.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds what is painted outside any tag: neither in an element with an identifier nor in an artifact. */
final class UntaggedText {
    private static final Set<String> PAINTS = Set.of("Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b",
            "b*", "sh", "Do", "BI");

    private UntaggedText() {}

    /** The operators that paint such things, with their pages. */
    static List<String> in(PDDocument pdf) throws IOException {
        List<String> found = new ArrayList<>();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            for (String operator : in(page)) {
                found.add("page " + number + ": " + operator);
            }
        }
        return found;
    }

    private static List<String> in(PDPage page) throws IOException {
        List<String> found = new ArrayList<>();
        Deque<Boolean> marks = new ArrayDeque<>();
        List<Object> operands = new ArrayList<>();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "BDC", "BMC" -> marks.push(isMark(operands));
                case "EMC" -> marks.pop();
                default -> {
                    if (PAINTS.contains(operator.getName()) && !marks.contains(true)) {
                        found.add(operator.getName());
                    }
                }
            }
            operands.clear();
        }
        return found;
    }

    private static boolean isMark(List<Object> operands) {
        return operands.getFirst().equals(COSName.ARTIFACT) || operands.getLast() instanceof COSDictionary properties
                && properties.containsKey(COSName.MCID);
    }
}
