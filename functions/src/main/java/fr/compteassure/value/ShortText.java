package fr.compteassure.value;

/** A text of the fund's files that says something and fits on a line. */
public final class ShortText {
    private static final int MAX_LENGTH = 200;

    private ShortText() {}

    /**
     * The text without the spaces around it.
     *
     * @throws InvalidValue when it is blank, over 200 characters, or has a line break or another control character
     */
    public static String of(String text) {
        LongText.checkLength(text.strip(), text, MAX_LENGTH);
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(LongText.ONE_LINE);
        }
        return text.strip();
    }
}
