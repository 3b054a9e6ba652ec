package fr.compteassure.pdf;

import java.util.Map;

/**
 * A row of a table of payments.
 *
 * @param kind which of the rows of the template it is
 * @param values what the template shows in it
 * @param height about how high it is, in millimetres
 * @param heads whether the row after it belongs on the same page
 */
record TableRow(String kind, Map<String, Object> values, double height, boolean heads) {
    /** The room above and below the text of a row, in millimetres. */
    static final double PADDING = 1.1;

    /** A row that says something of its own. */
    static TableRow line(String kind, Map<String, Object> values, double textHeight) {
        return new TableRow(kind, values, textHeight + PADDING, false);
    }

    /** The same row, kept on one page with the one after it. */
    TableRow heading() {
        return new TableRow(kind, values, height, true);
    }
}
