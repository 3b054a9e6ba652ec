package fr.compteassure.value;

/** Codes of the fund's files whose list may grow: one that nobody knows yet must not cost the line that it stands in. */
public final class OpenCode {
    private OpenCode() {}

    /**
     * The code, unchanged.
     *
     * @throws InvalidValue when it is not 1 to 30 capital letters and underscores, of which the first is a letter
     */
    public static String of(String code) {
        if (!code.matches("[A-Z][A-Z_]{0,29}")) {
            throw new InvalidValue("Un code en majuscules est attendu.");
        }
        return code;
    }
}
