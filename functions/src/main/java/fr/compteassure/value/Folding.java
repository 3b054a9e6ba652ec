package fr.compteassure.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Brings writings of the same words to one form: capitals without accents, ligatures, spaces or punctuation. */
public final class Folding {
    private Folding() {}

    /** The letters and digits of the text, folded; "D’Arc–Le Gœff" gives "DARCLEGOEFF". */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT);
        String spelled = apart.replace("Œ", "OE").replace("Æ", "AE").replace("ẞ", "SS");
        var kept = new StringBuilder();
        spelled.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
