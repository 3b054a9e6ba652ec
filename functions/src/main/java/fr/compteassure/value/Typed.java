package fr.compteassure.value;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** What people type or paste around and inside a value without meaning it. A missing text is an empty one. */
final class Typed {
    private static final int MINUS_SIGN = 0x2212;
    private static final int FIRST_ACCENT = 0x300;

    private Typed() {}

    /** The text without the white space at both ends, non-breaking and invisible kinds included. */
    static String trimmed(String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The text with its accents composed (NFC). Before the first combining accent of Unicode nothing is to be composed: most
     * texts are told so by a glance, and Unicode's tables are not even loaded.
     */
    static String composed(String text) {
        return text.chars().allMatch(c -> c < FIRST_ACCENT) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text without any white space. */
    static String withoutSpaces(String text) {
        return without(text, Typed::isSpace);
    }

    /** The text without white space, dots and dashes of any kind. */
    static String withoutSeparators(String text) {
        return without(text, c -> isSpace(c) || c == '.' || isDash(c));
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == MINUS_SIGN;
    }

    private static String without(String text, IntPredicate unwanted) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder();
        text.codePoints().filter(unwanted.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
