package fr.compteassure.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of figures.
 *
 * @param columns what its columns are called, with units
 * @param rows texts, and numbers as they are to be read: rounded by whoever measured
 */
public record Table(List<String> columns, List<List<Object>> rows) {

    /** @throws IllegalArgumentException when a row has not as many cells as there are columns */
    public Table {
        if (rows.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new IllegalArgumentException("a row has not as many cells as there are columns");
        }
    }

    /** As it stands on a page. */
    String markdown() {
        var lines = new ArrayList<List<?>>();
        lines.add(columns);
        lines.add(columns.stream().map(_ -> "---").toList());
        lines.addAll(rows);
        return lines.stream().map(cells -> cells.stream().map(Object::toString)
                .collect(Collectors.joining(" | ", "| ", " |"))).collect(Collectors.joining("\n"));
    }

    /** The rows, each by the names of its columns. */
    List<Map<String, Object>> json() {
        return rows.stream().map(row -> {
            var named = new LinkedHashMap<String, Object>();
            for (int column = 0; column < columns.size(); column++) {
                named.put(columns.get(column), row.get(column));
            }
            return (Map<String, Object>) named;
        }).toList();
    }
}
