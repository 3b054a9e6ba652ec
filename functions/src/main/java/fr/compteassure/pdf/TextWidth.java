package fr.compteassure.pdf;

import java.util.stream.Stream;

/**
 * How much room texts take in the tables of payments, which are set in Liberation Sans of 9 points: in millimetres, a
 * little more than in truth, so that what is given this room does not touch what stands beside it.
 */
final class TextWidth {
    /** The height of a line of text, in millimetres. */
    static final double LINE = 3.66;
    private static final double EM = 3.175;
    private static final double BOLD = 1.1;

    private TextWidth() {}

    /** A text on one line. */
    static double of(String text) {
        return EM * text.chars().mapToDouble(TextWidth::ems).sum();
    }

    /** The longest of the words of a text in bold. */
    static double ofLongestWordInBold(String text) {
        return BOLD * Stream.of(text.split("[ -]")).mapToDouble(TextWidth::of).max().orElse(0);
    }

    /** How high a text is whose lines may be as wide as this. */
    static double height(String text, double width) {
        // Words do not fill their lines.
        return LINE * Math.max(1, Math.ceil(of(text) * 1.1 / width));
    }

    private static double ems(int character) {
        if (character == '\u202F') {
            return 0.2;
        }
        if (" \u00A0,.:;'’ijlftI/()-".indexOf(character) >= 0) {
            return 0.28;
        }
        if (Character.isUpperCase(character) || "mwœæ%•".indexOf(character) >= 0) {
            return 0.8;
        }
        return 0.56;
    }
}
