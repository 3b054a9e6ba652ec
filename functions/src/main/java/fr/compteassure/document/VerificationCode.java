package fr.compteassure.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The code that anyone checks a document by: 80 bits that nobody can guess, as 16 characters of Crockford's base 32 in
 * groups of four. That alphabet has no I, L, O and U, so that a code can be read aloud and typed.
 *
 * @param value such as {@code 7KQ4-M2XP-9DTR-0A1B}
 */
record VerificationCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int BITS = 5;

    /** The code made of the first 80 bits of a hash. */
    static VerificationCode of(byte[] hash) {
        return new VerificationCode(characters(hash, LENGTH).replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** What a person typed: dashes, spaces and case do not count, nor letters taken for digits; empty when it is no code. */
    static Optional<VerificationCode> typed(String text) {
        var code = text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return code.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new VerificationCode(code.replaceAll("(.{4})(?=.)", "$1-")))
                : Optional.empty();
    }

    /** The first bits of a hash, five a character. */
    static String characters(byte[] hash, int count) {
        var bits = new BigInteger(1, Arrays.copyOf(hash, count * BITS / Byte.SIZE));
        var text = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(bits.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "VerificationCode[hidden]";
    }
}
