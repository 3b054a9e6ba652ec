package fr.compteassure.value;

/**
 * A text that is not a value of the wanted kind. The message is in French, for the person who typed the text,
 * and never repeats it: it may be shown as the {@code message} of a field in a 400 answer, and logged.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what is expected, a French sentence */
    public InvalidValue(String message) {
        super(message);
    }
}
