package fr.compteassure.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a statement's table. One that would be empty for everybody is left out; the widths are those of what
 * stands in them, and what was paid for gets the rest.
 */
final class StatementColumns {
    private static final double DATE = TextWidth.of("31/12/2026");
    private static final double MIN_PERSON = 12;
    private static final double MAX_PERSON = 26;
    /** Up to this width, a name of several words is not broken. */
    private static final double ON_ONE_LINE = 20;
    private static final double MAX_WANTED_SERVICE = 92;
    private static final double MIN_SERVICE = 22;

    private final List<Column> columns = new ArrayList<>();
    private final boolean care;
    private final double person;
    private final TableWidths widths;

    /**
     * A column to the right of the texts.
     *
     * @param label its header
     * @param width the room for its text in millimetres
     * @param careOnly whether it is of care alone
     * @param text what stands in it
     */
    private record Column(String label, double width, boolean careOnly, Function<StatementLine, String> text) {
        Map<String, Object> head() {
            return Map.of("label", label, "width", TableWidths.millimetres(width));
        }
    }

    /** @param groups the lines of each group, whose sums stand in the last column */
    StatementColumns(MonthlyStatement statement, List<List<StatementLine>> groups) {
        care = !statement.care().isEmpty();
        if (care) {
            addCareColumns(statement.care());
        }
        addDeductions(statement.lines());
        var paid = new MoneyColumn<StatementLine>("Versé", StatementLine::paidCents);
        columns.add(column(paid, statement.lines(), groups.stream().map(paid::sum).toList()));
        person = person(statement.care());
        var others = Stream.concat(care ? Stream.of(DATE, person) : Stream.empty(),
                columns.stream().map(Column::width)).toList();
        double wanted = statement.care().stream().map(StatementText::service).mapToDouble(TextWidth::of).max()
                .orElse(0);
        widths = TableWidths.of(others, Math.min(MAX_WANTED_SERVICE, wanted), MIN_SERVICE);
    }

    /** The room for names, which may be broken where there are many long amounts. */
    private double person(List<CareLine> lines) {
        double longest = Stream.concat(Stream.of("Pour"), lines.stream().map(CareLine::beneficiary)).mapToDouble(
                name -> Math.max(TextWidth.ofLongestWordInBold(name), Math.min(ON_ONE_LINE, TextWidth.of(name))))
                .max().orElse(0);
        double room = TableWidths.rest(Stream.concat(Stream.of(DATE, MIN_SERVICE), columns.stream().map(Column::width))
                .toList());
        return Math.min(longest, Math.clamp(room, MIN_PERSON, MAX_PERSON));
    }

    private void addCareColumns(List<CareLine> lines) {
        Stream.of(new MoneyColumn<CareLine>("Facturé", CareLine::chargedCents),
                new MoneyColumn<CareLine>("Base", CareLine::baseCents))
                .forEach(column -> columns.add(new Column(column.header(),
                        column.width(lines.stream().map(column::text).toList()), true,
                        line -> column.text((CareLine) line))));
        columns.add(new Column("Taux", TextWidth.of("100\u00A0%"), true,
                line -> French.percent(((CareLine) line).ratePercent())));
    }

    private void addDeductions(List<StatementLine> lines) {
        Stream.of(new MoneyColumn<StatementLine>("Participation", line -> line.deductions().participationCents()),
                new MoneyColumn<StatementLine>("Franchise", line -> line.deductions().franchiseCents()),
                new MoneyColumn<StatementLine>("Retenue", line -> line.deductions().undividedCents()))
                .filter(column -> column.isUsed(lines))
                .forEach(column -> columns.add(column(column, lines, List.of())));
    }

    private static Column column(MoneyColumn<StatementLine> column, List<StatementLine> lines, List<String> sums) {
        var texts = Stream.concat(sums.stream(), lines.stream().map(column::text)).toList();
        return new Column(column.header(), column.width(texts), false, column::text);
    }

    /** How many columns there are. */
    int count() {
        return columns.size() + (care ? 3 : 1);
    }

    /** How many of them stand before what was kept back. */
    int spanBeforeDeductions() {
        return count() - (int) columns.stream().filter(column -> !column.careOnly()).count();
    }

    /** The room for a name, in millimetres. */
    double person() {
        return person;
    }

    /** The room for what was paid for, in millimetres. */
    double service() {
        return widths.rest();
    }

    /** The room for what was paid for where it is no care, in millimetres. */
    double widerService() {
        return widths.rest() + (care ? DATE + person : 0)
                + columns.stream().filter(Column::careOnly).mapToDouble(Column::width).sum();
    }

    /** What a line says in the columns that it has. */
    List<String> cells(StatementLine line) {
        return columns.stream().filter(column -> !column.careOnly() || line instanceof CareLine)
                .map(column -> column.text().apply(line)).toList();
    }

    void addTo(Map<String, Object> values) {
        values.put("anyCare", care);
        values.put("gap", widths.gap());
        values.put("dateWidth", TableWidths.millimetres(DATE));
        values.put("personWidth", TableWidths.millimetres(person));
        values.put("serviceWidth", TableWidths.millimetres(widths.rest()));
        values.put("columns", columns.stream().map(Column::head).toList());
    }
}
