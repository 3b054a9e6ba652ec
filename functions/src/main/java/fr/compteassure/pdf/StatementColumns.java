package fr.compteassure.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of a statement's table. One that would be empty for everybody is left out; the widths are those of what
 * stands in them, and what care was paid for gets the rest.
 */
final class StatementColumns {
    /** How wide the table is, in millimetres. */
    static final double WIDTH = 186;
    private static final double DATE = 18;
    private static final double MAX_PERSON = 30;
    private static final double MIN_SERVICE = 36;

    private final List<Column> columns = new ArrayList<>();
    private final boolean care;
    private final double person;

    /**
     * A column to the right of the texts.
     *
     * @param head its header and its width
     * @param width its width in millimetres
     * @param careOnly whether it is of care alone
     * @param text what stands in it
     */
    private record Column(Map<String, Object> head, double width, boolean careOnly,
            Function<StatementLine, String> text) {}

    /** @param groups the lines of each group, whose sums stand in the last column */
    StatementColumns(MonthlyStatement statement, List<List<StatementLine>> groups) {
        care = !statement.care().isEmpty();
        person = Math.min(MAX_PERSON, MoneyColumn.PADDING + statement.care().stream().map(CareLine::beneficiary)
                .mapToDouble(TextWidth::ofLongestWordInBold).max().orElse(0));
        List<StatementLine> lines = statement.lines();
        if (care) {
            addCareColumns(statement.care());
        }
        Stream.of(new MoneyColumn<StatementLine>("Participation", line -> line.deductions().participationCents()),
                new MoneyColumn<StatementLine>("Franchise", line -> line.deductions().franchiseCents()),
                new MoneyColumn<StatementLine>("Retenue", line -> line.deductions().undividedCents()))
                .filter(column -> column.isUsed(lines)).forEach(column -> add(column, lines, List.of()));
        var paid = new MoneyColumn<StatementLine>("Versé", StatementLine::paidCents);
        add(paid, lines, groups.stream().map(paid::sum).map(French::figure).toList());
    }

    private void addCareColumns(List<CareLine> lines) {
        Stream.of(new MoneyColumn<CareLine>("Facturé", CareLine::chargedCents),
                new MoneyColumn<CareLine>("Base", CareLine::baseCents)).forEach(column -> {
                    List<String> texts = lines.stream().map(line -> column.amount().applyAsLong(line))
                            .map(French::figure).toList();
                    columns.add(new Column(column.head(texts), column.width(texts), true,
                            line -> French.figure(column.amount().applyAsLong((CareLine) line))));
                });
        double rate = MoneyColumn.PADDING + TextWidth.of("100\u00A0%");
        columns.add(new Column(Map.of("label", "Taux", "width", MoneyColumn.millimetres(rate)), rate, true,
                line -> French.percent(((CareLine) line).ratePercent())));
    }

    private void add(MoneyColumn<StatementLine> column, List<StatementLine> lines, List<String> sums) {
        List<String> texts = Stream.concat(sums.stream(),
                lines.stream().map(line -> column.amount().applyAsLong(line)).map(French::figure)).toList();
        columns.add(new Column(column.head(texts), column.width(texts), false,
                line -> French.figure(column.amount().applyAsLong(line))));
    }

    /** Whether there are columns that only care has. */
    boolean careColumns() {
        return care;
    }

    /** How many columns there are. */
    int count() {
        return columns.size() + (care ? 3 : 1);
    }

    /** How many of them stand before what was kept back. */
    int spanBeforeDeductions() {
        return count() - (int) columns.stream().filter(column -> !column.careOnly()).count();
    }

    /** How wide they are beside that of the service, in millimetres. */
    double beforeDeductions() {
        return DATE + person + columns.stream().filter(Column::careOnly).mapToDouble(Column::width).sum();
    }

    List<Map<String, Object>> head() {
        return columns.stream().map(Column::head).toList();
    }

    /** What a line says in the columns that it has. */
    List<String> cells(StatementLine line) {
        return columns.stream().filter(column -> !column.careOnly() || line instanceof CareLine)
                .map(column -> column.text().apply(line)).toList();
    }

    /** The room for a name, in millimetres. */
    double person() {
        return person - MoneyColumn.PADDING;
    }

    /** The room for what was paid for, in millimetres. */
    double service() {
        double others = columns.stream().mapToDouble(Column::width).sum() + (care ? DATE + person : 0);
        return Math.max(MIN_SERVICE, WIDTH - others) - MoneyColumn.PADDING;
    }

    String dateWidth() {
        return MoneyColumn.millimetres(DATE);
    }

    String personWidth() {
        return MoneyColumn.millimetres(person);
    }

    String serviceWidth() {
        return MoneyColumn.millimetres(service() + MoneyColumn.PADDING);
    }
}
