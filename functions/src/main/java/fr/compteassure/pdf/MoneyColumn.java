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

    /** Whether a line has anything in it. */
    boolean isUsed(List<L> lines) {
        return lines.stream().anyMatch(line -> amount.applyAsLong(line) != 0);
    }

    /** What stands in it for a line. */
    String text(L line) {
        return French.figure(amount.applyAsLong(line));
    }

    /** What stands in it for the sum of these lines. */
    String sum(List<L> lines) {
        return French.figure(lines.stream().mapToLong(amount).sum());
    }

    /** The header, and the width of the column for these texts. */
    Map<String, Object> head(List<String> texts) {
        return Map.of("label", header, "width", TableWidths.millimetres(width(texts)));
    }

    /** How wide these texts and the header are, in millimetres. */
    double width(List<String> texts) {
        return Math.max(texts.stream().mapToDouble(TextWidth::of).max().orElse(0),
                TextWidth.ofLongestWordInBold(header));
    }
}
