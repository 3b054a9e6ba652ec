package fr.compteassure.value;

/** Sums of money as French sentences and documents write them. Spaces that must not break a line are no-break spaces. */
public final class FrenchAmount {
    private static final char SPACE = '\u00A0';
    private static final char NARROW_SPACE = '\u202F';
    private static final char MINUS = '\u2212';

    private FrenchAmount() {}

    /** Euro cents as "1 234,56 €", with a no-break space (U+00A0), and thousands parted by narrow ones (U+202F). */
    public static String euros(long cents) {
        StringBuilder text = new StringBuilder(whole(Math.abs(cents / 100)));
        if (cents < 0) {
            text.insert(0, MINUS);
        }
        long rest = Math.abs(cents % 100);
        return text.append(rest < 10 ? ",0" : ",").append(rest).append(SPACE).append('€').toString();
    }

    /** A number that is not negative, its thousands parted by narrow no-break spaces: "4 000". */
    static String whole(long number) {
        var digits = Long.toString(number);
        var text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(NARROW_SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
