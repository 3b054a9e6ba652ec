package fr.compteassure.request.law;

import fr.compteassure.request.law.Quantity.Certainty;
import fr.compteassure.request.law.Quantity.Unit;
import fr.compteassure.value.Dated;
import fr.compteassure.value.Dated.Since;
import fr.compteassure.value.ResourceLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table that comes with the functions, read when it is first asked. */
final class LawTable {
    private static final int CELLS = 6;
    private static final Map<String, Dated<Quantity>> ALL = dated(read());

    private LawTable() {}

    /**
     * A line.
     *
     * @param name of what
     * @param since the value, its first day and its source
     */
    record Line(String name, Since<Quantity> since) {}

    /**
     * What a name stands for.
     *
     * @throws IllegalArgumentException when the table has no such name
     */
    static Dated<Quantity> of(String name) {
        var found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the law's table has no " + name);
        }
        return found;
    }

    /** What follows a prefix in names of the table that have a value on a day, in order. */
    static List<String> suffixes(String prefix, LocalDate day) {
        return ALL.entrySet().stream().filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().isKnownOn(day))
                .map(entry -> entry.getKey().substring(prefix.length())).toList();
    }

    static List<Line> read() {
        return ResourceLines.of(LawTable.class, "/fr/compteassure/request/law.csv").stream().skip(1)
                .map(LawTable::line).toList();
    }

    private static Line line(String text) {
        var cells = text.split(";", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("a line of the law's table has " + cells.length + " cells: " + text);
        }
        var value = new Quantity(cells[2], Unit.valueOf(capitals(cells[3])), Certainty.valueOf(capitals(cells[5])));
        return new Line(cells[0], new Since<>(LocalDate.parse(cells[1]), value, cells[4]));
    }

    private static String capitals(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static Map<String, Dated<Quantity>> dated(List<Line> lines) {
        var byName = lines.stream().collect(Collectors.groupingBy(Line::name, TreeMap::new,
                Collectors.mapping(Line::since, Collectors.toList())));
        var dated = new TreeMap<String, Dated<Quantity>>();
        byName.forEach((name, values) -> dated.put(name, new Dated<>(name, values)));
        return dated;
    }
}
