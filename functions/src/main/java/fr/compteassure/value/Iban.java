package fr.compteassure.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a bank account that the fund can pay to: one of any SEPA country, for refusing an account because
 * it is not French is forbidden (Règlement (UE) 260/2012, art. 9). Held without spaces, in upper case.
 *
 * <p>Rule: ISO 13616 (structure by country, remainder by 97), and for French accounts the key of the RIB (CFONB);
 * docs/decisions/ibans.md says what is not checked.
 *
 * @param value the characters without spaces
 */
public record Iban(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{1,30}");
    private static final String MASK = " •••• ";

    /**
     * @param value what the person typed
     * @throws InvalidValue if it is not the IBAN of a SEPA account, or has a typing error
     */
    public Iban {
        value = Typed.withoutSeparators(value).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez un IBAN.");
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(
                    "Ce n’est pas un IBAN\u202F: il commence par deux lettres et deux chiffres, comme FR76.");
        }
        refuseOtherLengths(value);
        if (!SepaCountries.hasStructure(value.substring(0, 2), value.substring(4)) || !hasRightCheckDigits(value)
                || value.startsWith("FR") && !hasRightRibKey(value)) {
            throw new InvalidValue("Cet IBAN comporte une erreur. Recopiez celui de votre relevé d’identité bancaire.");
        }
    }

    /** What may be shown of it: "FR40 •••• 344". */
    public String masked() {
        return value.substring(0, 4) + MASK + value.substring(value.length() - 3);
    }

    /** Tells nothing: an account number must not reach a log. */
    @Override
    public String toString() {
        return "Iban[hidden]";
    }

    private static void refuseOtherLengths(String text) {
        int length = SepaCountries.ibanLength(text.substring(0, 2)).orElseThrow(() -> new InvalidValue(
                "Ce compte n’est pas tenu dans la zone SEPA\u202F: indiquez l’IBAN d’un compte de cette zone."));
        if (text.length() != length) {
            throw new InvalidValue("Un IBAN de ce pays compte " + length + " caractères.");
        }
    }

    /** ISO 7064: the check digits run from 02 to 98; 00, 01 and 99 would pass the division without being any. */
    private static boolean hasRightCheckDigits(String text) {
        int checkDigits = Integer.parseInt(text.substring(2, 4));
        return checkDigits >= 2 && checkDigits <= 98 && remainderBy97(text.substring(4) + text.substring(0, 4)) == 1;
    }

    private static int remainderBy97(String text) {
        int remainder = 0;
        for (char c : text.toCharArray()) {
            int digits = Character.digit(c, Character.MAX_RADIX);
            remainder = (remainder * (digits < 10 ? 10 : 100) + digits) % 97;
        }
        return remainder;
    }

    private static boolean hasRightRibKey(String text) {
        long bank = Long.parseLong(text.substring(4, 9));
        long branch = Long.parseLong(text.substring(9, 14));
        long account = Long.parseLong(withRibDigits(text.substring(14, 25)));
        return Long.parseLong(text.substring(25)) == 97 - (89 * bank + 15 * branch + 3 * account) % 97;
    }

    /** CFONB: A and J count as 1, B, K and S as 2, and so on to I, R and Z as 9. */
    private static String withRibDigits(String account) {
        var digits = new StringBuilder();
        account.chars().map(c -> c <= '9' ? c - '0' : ribDigit(c)).forEach(digits::append);
        return digits.toString();
    }

    private static int ribDigit(int letter) {
        int rank = letter < 'S' ? letter - 'A' : letter - 'A' + 1;
        return rank % 9 + 1;
    }
}
