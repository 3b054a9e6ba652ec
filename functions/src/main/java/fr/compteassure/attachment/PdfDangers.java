package fr.compteassure.attachment;

import java.util.ArrayDeque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** What a PDF can do beyond being read: run programs, carry files, lead out of itself (ISO 32000-2, 7.11, 12.6, 13). */
final class PdfDangers {
    /** Names that stand for such things wherever they are. */
    private static final Set<String> SUSPECT = Set.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles",
            "FileAttachment", "RichMedia", "ImportData", "RichMediaExecute");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE",
            "GoToR",
            "Rendition", "Movie", "Sound", "RichMediaExecute");
    private static final Set<String> ANNOTATIONS = Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound",
            "3D");
    private static final Set<COSName> ENTRIES = Set.of(COSName.getPDFName("EmbeddedFiles"), COSName.EF,
            COSName.getPDFName("Collection"), COSName.getPDFName("JavaScript"));
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private PdfDangers() {}

    /** What is said of one. */
    static UncleanFile found() {
        return new UncleanFile("Ce PDF contient du code, un formulaire actif ou un fichier joint. " + Advice.PRINT);
    }

    /** Whether a name stands for such a thing wherever it is. */
    static boolean isSuspect(String name) {
        return SUSPECT.contains(name);
    }

    /** @throws UncleanFile when there is such a thing in any object of the document, reachable from its pages or not */
    static void check(COSDocument document) throws UncleanFile {
        check(document.getTrailer());
        for (var key : document.getXrefTable().keySet()) {
            check(document.getObjectFromPool(key).getObject());
        }
    }

    /** Looks at an object and what is directly in it; what it refers to is an object of its own. */
    private static void check(COSBase object) throws UncleanFile {
        var left = new ArrayDeque<COSBase>();
        for (var next = object; next != null; next = left.poll()) {
            switch (next) {
                case COSDictionary dictionary -> {
                    if (isDangerous(dictionary)) {
                        throw found();
                    }
                    dictionary.getValues().stream().filter(PdfDangers::isInside).forEach(left::add);
                }
                case COSArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        if (isInside(array.get(i))) {
                            left.add(array.get(i));
                        }
                    }
                }
                default -> {
                }
            }
        }
    }

    private static boolean isInside(COSBase value) {
        return value instanceof COSDictionary || value instanceof COSArray;
    }

    private static boolean isDangerous(COSDictionary dictionary) {
        return ENTRIES.stream().anyMatch(dictionary::containsKey)
                || isName(dictionary, COSName.S, ACTIONS)
                || isName(dictionary, COSName.SUBTYPE, ANNOTATIONS)
                || isName(dictionary, COSName.TYPE, Set.of("EmbeddedFile"))
                || isText(dictionary.getDictionaryObject(JS))
                || isForm(dictionary.getDictionaryObject(XFA));
    }

    private static boolean isName(COSDictionary dictionary, COSName entry, Set<String> names) {
        return dictionary.getDictionaryObject(entry) instanceof COSName name && names.contains(name.getName());
    }

    private static boolean isText(COSBase value) {
        return value instanceof COSString || value instanceof COSStream;
    }

    private static boolean isForm(COSBase value) {
        return value instanceof COSStream || value instanceof COSArray;
    }
}
