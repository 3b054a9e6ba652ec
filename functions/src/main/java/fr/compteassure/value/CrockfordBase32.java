package fr.compteassure.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Crockford's base 32, in groups of four characters: what people read aloud and type, such as {@code 7K4M-9QXT}. Its
 * alphabet has no I, L, O and U; a character bears five bits.
 */
public final class CrockfordBase32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private CrockfordBase32() {}

    /**
     * The first bits of these bytes, in one piece.
     *
     * @param count how many characters, a multiple of eight
     */
    public static String characters(byte[] bytes, int count) {
        var bits = new BigInteger(1, Arrays.copyOf(bytes, count * BITS / Byte.SIZE));
        var text = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(bits.shiftRight(i * BITS).intValue() & 31));
        }
        return text.toString();
    }

    /** The same in groups of four, with dashes between them. */
    public static String groups(byte[] bytes, int count) {
        return grouped(characters(bytes, count));
    }

    /**
     * What a person typed, as {@link #groups} writes it: dashes, spaces and case do not count, nor letters taken for
     * digits.
     *
     * @param count how many characters it must have
     * @return empty when it is anything else
     */
    public static Optional<String> typed(String text, int count) {
        var characters = folded(text);
        return characters.matches("[" + ALPHABET + "]{" + count + "}")
                ? Optional.of(grouped(characters))
                : Optional.empty();
    }

    /** What a person typed without what does not count in it: capitals and digits, of whatever length. */
    public static String folded(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String grouped(String characters) {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }
}
