package fr.compteassure.value;

/** Sums of money as French sentences and documents write them. Spaces that must not break a line are no-break spaces. */
public final class FrenchAmount {
    private static final char SPACE = '\u00A0';
    private static final char NARROW_SPACE = '\u202F';
    private static final char MINUS = '\u2212';

    private FrenchAmount() {}

    /** Euro cents as "1 234,56 €", with a no-break space (U+00A0), and thousands parted by narrow ones (U+202F). */
    public static String euros(long cents) {
        String euros = Long.toString(Math.abs(cents / 100));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < euros.length(); i++) {
            if (i > 0 && (euros.length() - i) % 3 == 0) {
                text.append(NARROW_SPACE);
            }
            text.append(euros.charAt(i));
        }
        if (cents < 0) {
            text.insert(0, MINUS);
        }
        long rest = Math.abs(cents % 100);
        return text.append(rest < 10 ? ",0" : ",").append(rest).append(SPACE).append('€').toString();
    }
}
