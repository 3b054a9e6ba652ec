package fr.compteassure.value;

/** A text of several lines that a person writes. */
public final class LongText {
    private LongText() {}

    /**
     * The text as it was written, without the white space around it.
     *
     * @param max in characters (code points)
     * @throws InvalidValue when it is blank or too long, or has a control character other than a line break or a tab
     */
    public static String of(String text, int max) {
        var trimmed = Typed.trimmed(text);
        if (trimmed.isEmpty() || trimmed.codePointCount(0, trimmed.length()) > max
                || trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidValue("Un texte de 1 à " + max + " caractères est attendu.");
        }
        return trimmed;
    }

    /**
     * The text exactly as it was typed: its line ends, its emoji, the marks that turn the direction of what follows.
     *
     * @param max in characters (code points)
     * @throws InvalidValue when it is blank or too long
     */
    public static String asTyped(String text, int max) {
        if (Typed.trimmed(text).isEmpty() || text.codePointCount(0, text.length()) > max) {
            throw new InvalidValue("Un texte de 1 à " + max + " caractères est attendu.");
        }
        return text;
    }

    /**
     * A text of one line, without the white space around it.
     *
     * @param max in characters (code points)
     * @throws InvalidValue when it is blank or too long, or has a line break or another control character
     */
    public static String ofOneLine(String text, int max) {
        var trimmed = Typed.trimmed(text);
        if (trimmed.isEmpty() || trimmed.codePointCount(0, trimmed.length()) > max
                || trimmed.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new InvalidValue("Un texte de 1 à " + max + " caractères est attendu, sans saut de ligne.");
        }
        return trimmed;
    }
}
