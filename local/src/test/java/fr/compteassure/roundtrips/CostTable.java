package fr.compteassure.roundtrips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What actions may ask of AWS, by {@link CostRow#key}: as a file, which the measurements read too, and on the page. */
final class CostTable {
    private static final Path FILE = Path.of("..", "docs", "performance", "round-trips.csv");
    private static final Path PAGE = Path.of("..", "docs", "performance.md");
    private static final String BEGIN = "<!-- round-trips -->\n";
    private static final String END = "<!-- /round-trips -->";

    private final Map<String, CostRow> rows = new TreeMap<>();

    /** The most that was asked for by each action. */
    static CostTable of(Collection<ActionCost> costs) {
        var table = new CostTable();
        costs.stream().filter(ActionCost::counts).filter(ActionCost::sure).forEach(cost -> table.add(CostRow.of(cost)));
        return table;
    }

    /** The one that is checked in; empty when there is none yet. */
    static CostTable checkedIn() throws IOException {
        var table = new CostTable();
        if (Files.exists(FILE)) {
            Files.readAllLines(FILE).stream().skip(1).map(CostRow::read).forEach(table::add);
        }
        return table;
    }

    private void add(CostRow row) {
        rows.merge(row.key(), row, CostRow::and);
    }

    Collection<CostRow> rows() {
        return rows.values();
    }

    /** What asks for more than its line here, or has none, each with the line. */
    List<String> exceededBy(Collection<ActionCost> costs) {
        return costs.stream().filter(ActionCost::counts).filter(ActionCost::sure)
                .filter(cost -> !rows.containsKey(cost.key()) || !CostRow.of(cost).isWithin(rows.get(cost.key())))
                .map(cost -> CostRow.of(cost) + " where the table has " + rows.get(cost.key()) + ": " + cost.calls())
                .distinct().toList();
    }

    /**
     * Writes it down.
     *
     * @param before the table that it replaces: reasons are kept, and lines of which nothing could be seen for sure
     * @param costs all that was asked for
     */
    void write(CostTable before, Collection<ActionCost> costs) throws IOException {
        costs.stream().filter(ActionCost::counts).map(ActionCost::key).filter(before.rows::containsKey)
                .forEach(key -> rows.putIfAbsent(key, before.rows.get(key)));
        rows.replaceAll((key, row) -> row.because(row.wantsReason() && before.rows.containsKey(key)
                ? before.rows.get(key).why()
                : ""));
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, rows.values().stream().map(CostRow::line)
                .collect(Collectors.joining("\n", CostRow.HEADER + "\n", "\n")));
        var page = Files.readString(PAGE);
        Files.writeString(PAGE, page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + markdown()
                + page.substring(page.indexOf(END)));
    }

    /** Whether the page shows it. */
    boolean isOnThePage() throws IOException {
        return Files.readString(PAGE).contains(BEGIN + markdown() + END);
    }

    private String markdown() {
        return rows.values().stream().map(CostRow::markdown).collect(Collectors.joining("\n",
                "| " + CostRow.HEADER.replace(",", " | ") + " |\n| --- | --- | --- | --- | --- | --- | --- |\n",
                "\n"));
    }
}
