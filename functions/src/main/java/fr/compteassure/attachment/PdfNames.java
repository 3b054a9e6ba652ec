package fr.compteassure.attachment;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names in a PDF, found by going over its bytes: also those that no table of its leads to, which another program may come
 * across. What is compressed is not seen; of what chance makes there, long names are none.
 */
final class PdfNames {
    private static final int MAX_LENGTH = 32;
    private static final String DELIMITERS = "()<>[]{}/%";

    private PdfNames() {}

    /** The names, without their slash. */
    static Stream<String> in(byte[] bytes) {
        return IntStream.range(0, bytes.length).filter(at -> bytes[at] == '/').mapToObj(at -> name(bytes, at + 1));
    }

    private static String name(byte[] bytes, int start) {
        var name = new StringBuilder();
        int at = start;
        while (at < bytes.length && name.length() < MAX_LENGTH && bytes[at] > ' '
                && DELIMITERS.indexOf(bytes[at]) < 0) {
            var coded = bytes[at] == '#' && at + 2 < bytes.length ? coded(bytes[at + 1], bytes[at + 2]) : -1;
            name.append((char) (coded < 0 ? bytes[at] : coded));
            at += coded < 0 ? 1 : 3;
        }
        return name.toString();
    }

    /** The character that two hexadecimal digits stand for; negative when they are none. */
    private static int coded(byte high, byte low) {
        var first = Character.digit(high, 16);
        var second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
