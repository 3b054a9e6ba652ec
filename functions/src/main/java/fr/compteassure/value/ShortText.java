package fr.compteassure.value;

/** A text of the fund's files that says something and fits on a line. */
public final class ShortText {
    private static final int LONGEST = 200;

    private ShortText() {}

    /**
     * The text without the spaces around it.
     *
     * @throws InvalidValue when it is blank or over 200 characters
     */
    public static String of(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidValue("Un texte de 1 à " + LONGEST + " caractères est attendu.");
        }
        return text.strip();
    }
}
