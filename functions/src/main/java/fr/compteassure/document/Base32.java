package fr.compteassure.document;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Base 32 of RFC 4648, section 6, without padding: all its characters are in the alphanumeric mode of QR codes, which needs
 * five and a half bits for one, where text in base 64 needs eight.
 */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The bytes as text; the last bits that a character has too many are zero. */
    static String of(byte[] bytes) {
        int count = (bytes.length * Byte.SIZE + BITS - 1) / BITS;
        // One byte more, so that the last character finds all its bits.
        var bits = new BigInteger(1, Arrays.copyOf(bytes, bytes.length + 1));
        int all = (bytes.length + 1) * Byte.SIZE;
        var text = new StringBuilder(count);
        for (int i = 1; i <= count; i++) {
            text.append(ALPHABET.charAt(bits.shiftRight(all - i * BITS).intValue() & ALPHABET.length() - 1));
        }
        return text.toString();
    }
}
