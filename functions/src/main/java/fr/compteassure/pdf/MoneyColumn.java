package fr.compteassure.pdf;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A column of amounts, as wide as the longest of them and as the words of its header.
 *
 * @param header what stands above it
 * @param amount the amount of a line, in euro cents
 */
record MoneyColumn<L>(String header, ToLongFunction<L> amount) {
    /** The room left and right of the text of a cell, in millimetres. */
    static final double PADDING = 1.6;

    /** Whether a line has anything in it. */
    boolean isUsed(List<L> lines) {
        return lines.stream().anyMatch(line -> amount.applyAsLong(line) != 0);
    }

    /** The sum of these lines. */
    long sum(List<L> lines) {
        return lines.stream().mapToLong(amount).sum();
    }

    /** The header, and how wide the column is for these texts. */
    Map<String, Object> head(List<String> texts) {
        return Map.of("label", header, "width", millimetres(width(texts)));
    }

    /** How wide the column is for these texts, in millimetres. */
    double width(List<String> texts) {
        double longest = texts.stream().mapToDouble(TextWidth::of).max().orElse(0);
        return PADDING + Math.max(longest, TextWidth.ofLongestWordInBold(header));
    }

    /** The width of a column as the style sheet has it: that of what stands in it. */
    static String millimetres(double width) {
        return Math.round((width - PADDING) * 10) / 10.0 + "mm";
    }
}
