package fr.compteassure.value;

import java.util.regex.Pattern;

/**
 * In whose name a bank account is, as banks take it in a transfer: at most 70 characters of those of SEPA (EPC217-08: letters,
 * digits, space and {@code / - ? : ( ) . , ' +}). Accents stay, since the fund's file has them; banks drop them by a rule of
 * their own.
 *
 * @param value the name, with single spaces
 */
public record AccountHolder(String value) {
    private static final int MAX_LENGTH = 70;
    private static final Pattern TAKEN = Pattern.compile("[\\p{IsLatin}0-9 /?:().,'+-]+");
    private static final Pattern A_LETTER = Pattern.compile("\\p{IsLatin}");

    /**
     * @param value what the person typed; apostrophes and spaces may be of any kind
     * @throws InvalidValue if it says nothing, is too long, or has other characters
     */
    public AccountHolder {
        value = Typed.composed(Typed.trimmed(value)).replace('’', '\'')
                .replaceAll("[\\s\\h]+", " ");
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez le titulaire du compte, comme sur votre relevé d’identité bancaire.");
        }
        if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new InvalidValue("Le nom du titulaire compte au plus " + MAX_LENGTH
                    + " caractères\u202F: abrégez-le comme sur votre relevé d’identité bancaire.");
        }
        if (!TAKEN.matcher(value).matches() || !A_LETTER.matcher(value).find()) {
            throw new InvalidValue(
                    "Recopiez le nom du titulaire de votre relevé d’identité bancaire\u202F: des lettres, des"
                            + " chiffres, des espaces et / -\u202F?\u202F: ( ) . , ' +.");
        }
    }

    /** Tells nothing: a name must not reach a log. */
    @Override
    public String toString() {
        return "AccountHolder[hidden]";
    }
}
