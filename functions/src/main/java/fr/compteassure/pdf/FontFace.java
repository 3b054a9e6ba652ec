package fr.compteassure.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The regular face of the documents, asked before something is drawn: what it can show, and how wide that is. */
final class FontFace {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    /** Reads the font, which costs some tens of milliseconds. */
    FontFace() {
        try (var stream = PdfWriter.font("LiberationSans-Regular.ttf").supply()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether each character has a drawing, and is written from left to right: nothing here turns a line round. */
    boolean shows(String text) {
        return text.codePoints().allMatch(c -> glyphs.getGlyphId(c) != 0 && !isFromRightToLeft(c));
    }

    private static boolean isFromRightToLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /** How wide a text is, in sizes of the font. */
    double width(String text) {
        try {
            double units = 0;
            for (int c : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(c));
            }
            return units / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as it is drawn: letters with their accents in one, and nothing of what is not seen. */
    static String drawn(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(FontFace::isSeen)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
