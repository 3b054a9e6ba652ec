package fr.compteassure.attachment;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a PDF is a document that can be read, and nothing more than that. */
final class PdfCheck {
    private static final String PROTECTED = "Ce PDF est protégé par un mot de passe ou contre certains usages, et ne peut pas "
            + "être lu ici. " + Advice.PRINT;
    private static final String TOO_MUCH = "Ce PDF est trop complexe pour être lu ici. " + Advice.PRINT;
    private static final String END = "%%EOF";
    /** A ZIP ends with this, and then its comment. */
    private static final String END_OF_ZIP = "PK\u0005\u0006";
    private static final int MAX_ZIP_COMMENT = 65_557;
    private static final Pattern PAGE_OF_THE_WEB = Pattern.compile("<(!doctype|html|script|body|svg|iframe)");
    private static final int BEGINNING = 4096;

    private final byte[] bytes;

    private PdfCheck(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The PDF as it is.
     *
     * @throws UncleanFile when it is not in order
     */
    static byte[] checked(byte[] bytes) throws UncleanFile {
        var check = new PdfCheck(bytes);
        check.alone();
        check.readable();
        return bytes;
    }

    /** Nothing follows it, and nothing else is to be found in it by those who look from its end or over its beginning. */
    private void alone() throws UncleanFile {
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == 0 || Character.isWhitespace(bytes[end - 1]))) {
            end--;
        }
        var last = Signature.latin(bytes, Math.max(0, end - MAX_ZIP_COMMENT), end);
        var whole = last.endsWith(END);
        var beginning = Signature.latin(bytes, 0, Math.min(end, BEGINNING)).toLowerCase(Locale.ROOT);
        if (last.contains(END_OF_ZIP) || PAGE_OF_THE_WEB.matcher(beginning).find() || !whole && last.contains(END)) {
            throw UncleanFile.notAlone(FileKind.PDF);
        }
        if (!whole) {
            throw UncleanFile.broken(FileKind.PDF);
        }
    }

    private void readable() throws UncleanFile {
        if (PdfNames.in(bytes).anyMatch(PdfDangers::isSuspect)) {
            throw PdfDangers.found();
        }
        try {
            var parser = new BoundedPdfParser(bytes);
            read(parser);
            if (parser.isTooMuch()) {
                throw new UncleanFile(TOO_MUCH);
            }
        } catch (IOException _) {
            throw UncleanFile.broken(FileKind.PDF);
        }
    }

    private static void read(BoundedPdfParser parser) throws UncleanFile {
        try (var document = parser.parse()) {
            if (document.isEncrypted()) {
                throw new UncleanFile(PROTECTED);
            }
            PdfDangers.check(document.getDocument());
            checkPages(document);
        } catch (InvalidPasswordException _) {
            throw new UncleanFile(PROTECTED);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // The parser throws whatever it comes across in what is broken.
            throw parser.isTooMuch() ? new UncleanFile(TOO_MUCH) : UncleanFile.broken(FileKind.PDF);
        }
    }

    private static void checkPages(PDDocument document) throws IOException, UncleanFile {
        int pages = 0;
        for (var page : document.getPages()) {
            pages++;
            for (var contents = page.getContentStreams(); contents.hasNext();) {
                ((BoundedPdfStream) contents.next().getCOSObject()).checkDecodes();
            }
        }
        if (pages == 0) {
            throw UncleanFile.broken(FileKind.PDF);
        }
    }
}
