package fr.compteassure.value;

/** A text of several lines that a person writes. */
public final class LongText {
    static final String ONE_LINE = "Écrivez sur une seule ligne.";

    private LongText() {}

    /**
     * The text as it was written, without the white space around it.
     *
     * @param max in characters (code points)
     * @throws InvalidValue when it is blank or too long, or has a control character other than a line break or a tab
     */
    public static String of(String text, int max) {
        var trimmed = Typed.trimmed(text);
        checkLength(trimmed, trimmed, max);
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidValue("Ce texte a un caractère qui ne s’affiche pas\u202F: tapez-le à nouveau.");
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
        checkLength(Typed.trimmed(text), text, max);
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
        checkLength(trimmed, trimmed, max);
        if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new InvalidValue(ONE_LINE);
        }
        return trimmed;
    }

    /**
     * Checks that a text says something and is not too long.
     *
     * @param trimmed what must say something
     * @param counted what must not be too long
     * @param max in characters (code points)
     * @throws InvalidValue when it is blank or too long
     */
    static void checkLength(String trimmed, String counted, int max) {
        if (trimmed.isEmpty()) {
            throw new InvalidValue("Écrivez un texte.");
        }
        if (counted.codePointCount(0, counted.length()) > max) {
            throw new InvalidValue(FrenchAmount.whole(max) + " caractères au plus.");
        }
    }
}
