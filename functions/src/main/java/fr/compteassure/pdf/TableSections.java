package fr.compteassure.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table, in the parts that a page does not break: a heading with what it heads, and the last lines with
 * their totals and with what follows the table, which never stands alone on a page.
 *
 * @param parts rows that belong together; the last of them close the table
 * @param after how high what follows the table is, in millimetres
 */
record TableSections(List<List<TableRow>> parts, double after) {
    /** How many rows at least close a table, its total and its headings not counted. */
    private static final int CLOSING = 2;
    /** The heading above a table, its own header and the note between them. */
    private static final double ABOVE = 28;

    static TableSections of(List<TableRow> rows, double after) {
        List<List<TableRow>> parts = new ArrayList<>();
        List<TableRow> part = new ArrayList<>();
        for (var row : rows) {
            part.add(row);
            if (!row.heads()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        return new TableSections(closed(parts), after);
    }

    /** The last parts are one. */
    private static List<List<TableRow>> closed(List<List<TableRow>> parts) {
        List<TableRow> closing = new ArrayList<>();
        int first = parts.size();
        for (int parted = 0; parted < CLOSING && first > 0; parted++) {
            first--;
            closing.addAll(0, parts.get(first));
        }
        List<List<TableRow>> closed = new ArrayList<>(parts.subList(0, first));
        closed.add(closing);
        return closed;
    }

    /** What the template makes of it. */
    List<Map<String, Object>> values() {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            var rows = parts.get(i).stream().map(row -> Map.<String, Object>of(row.kind(), row.values())).toList();
            // Where the table begins with its last rows, its heading is kept with them instead.
            boolean closes = i > 0 && i == parts.size() - 1;
            values.add(Map.of("rows", rows, "room", closes ? room(height(i) + after) : room(0)));
        }
        return values;
    }

    /** The room that the heading above the table asks for: a table begins with some rows on the same page. */
    String roomAbove() {
        return room(ABOVE + height(0) + (parts.size() == 1 ? after : 0));
    }

    private double height(int part) {
        return parts.get(part).stream().mapToDouble(TableRow::height).sum();
    }

    private static String room(double millimetres) {
        return (long) Math.ceil(millimetres) + "mm";
    }
}
