package fr.compteassure.pdf;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of a certificate of daily allowances, by nature and payee. Each line, subtotal and total adds up from gross to
 * paid: what the fund's file does not explain has a column of its own.
 */
final class DailyAllowanceTable {
    private static final double DATE = TextWidth.of("31/12/2026");
    private static final double DAYS = TextWidth.ofLongestWordInBold("Jours");
    private static final double WANTED_PERIOD = TextWidth.of("du 31/12/2026 au 31/12/2026") + 1;
    private static final double MIN_PERIOD = TextWidth.of("du 31/12/2026") + 1;
    /** What follows the table: its notes, and how to check the document. */
    private static final double AFTER = 100;

    private static final MoneyColumn<DailyAllowanceLine> BY_DAY = new MoneyColumn<>("Brut par jour",
            DailyAllowanceLine::dailyGrossCents);
    private static final MoneyColumn<DailyAllowanceLine> DIFFERENCE = new MoneyColumn<>("Autre écart",
            DailyAllowanceLine::differenceCents);

    private final List<DailyAllowanceLine> lines;
    private final List<MoneyColumn<DailyAllowanceLine>> summed;
    /** Whether the amount of a day has a column; where others are too long, it stands beside the days. */
    private final boolean dayApart;
    private final TableWidths widths;

    DailyAllowanceTable(List<DailyAllowanceLine> lines) {
        this.lines = lines.stream()
                .sorted(comparing(DailyAllowanceLine::from).thenComparing(DailyAllowanceLine::paidOn)).toList();
        summed = Stream.<MoneyColumn<DailyAllowanceLine>>of(
                new MoneyColumn<>("Montant brut", DailyAllowanceLine::grossCents),
                new MoneyColumn<>("CSG", DailyAllowanceLine::csgCents),
                new MoneyColumn<>("CRDS", DailyAllowanceLine::crdsCents),
                new MoneyColumn<>("Impôt à la source", DailyAllowanceLine::withholdingTaxCents),
                new MoneyColumn<>("Retenues", line -> line.deductions().totalCents()),
                DIFFERENCE,
                new MoneyColumn<>("Net versé", DailyAllowanceLine::paidCents))
                .filter(column -> column != DIFFERENCE || column.isUsed(lines)).toList();
        List<Double> others = new ArrayList<>(List.of(DAYS, DATE));
        summed.forEach(column -> others.add(column.width(texts(column))));
        double day = BY_DAY.width(lines.stream().map(BY_DAY::text).toList());
        dayApart = TableWidths.rest(Stream.concat(Stream.of(day), others.stream()).toList()) >= MIN_PERIOD;
        if (dayApart) {
            others.add(day);
        }
        widths = TableWidths.of(others, WANTED_PERIOD, MIN_PERIOD);
    }

    /** Whose allowances of one nature are listed together. */
    private record Payee(Recipient recipient, String employer) {
        static Payee of(DailyAllowanceLine line) {
            return new Payee(line.recipient(), line.employer());
        }

        String label() {
            return switch (recipient) {
                case INSURED -> "versé à l’assuré(e)";
                case PROVIDER -> "versé à un tiers";
                case EMPLOYER -> employer == null ? "versé à l’employeur" : "versé à l’employeur, " + employer;
            };
        }
    }

    void addTo(Map<String, Object> values) {
        var sections = TableSections.of(rows(), AFTER);
        values.put("roomAbove", sections.roomAbove());
        values.put("sections", sections.values());
        values.put("gap", widths.gap());
        values.put("periodWidth", TableWidths.millimetres(widths.rest()));
        values.put("daysWidth", TableWidths.millimetres(DAYS));
        values.put("paidOnWidth", TableWidths.millimetres(DATE));
        values.put("byDay", dayApart ? BY_DAY.head(lines.stream().map(BY_DAY::text).toList()) : null);
        values.put("columns", summed.stream().map(column -> column.head(texts(column))).toList());
        values.put("difference", DIFFERENCE.isUsed(lines));
    }

    private List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        var byNature = lines.stream().collect(groupingBy(DailyAllowanceLine::risk, TreeMap::new, toList()));
        byNature.forEach((risk, ofNature) -> {
            byPayee(ofNature).forEach((payee, group) -> {
                rows.add(group(risk.label() + ", " + payee.label()));
                group.forEach(line -> rows.add(line(line)));
            });
            if (byNature.size() > 1) {
                headLast(rows);
                rows.add(sum("Sous-total " + StatementText.lowerFirst(risk.label()), ofNature));
            }
        });
        headLast(rows);
        rows.add(sum("Total", lines));
        addPayees(rows);
        return rows;
    }

    /** Who got how much of the total, when several did. */
    private void addPayees(List<TableRow> rows) {
        var byPayee = byPayee(lines);
        if (byPayee.size() > 1) {
            byPayee.forEach((payee, group) -> {
                headLast(rows);
                rows.add(sum("Dont " + payee.label(), group));
            });
        }
    }

    private static Map<Payee, List<DailyAllowanceLine>> byPayee(List<DailyAllowanceLine> lines) {
        return lines.stream().collect(groupingBy(Payee::of, LinkedHashMap::new, toList()));
    }

    /** Keeps the last row with the one that is added next. */
    private static void headLast(List<TableRow> rows) {
        rows.add(rows.removeLast().heading());
    }

    private TableRow group(String label) {
        return TableRow.line("group", Map.of("label", label, "span", summed.size() + (dayApart ? 4 : 3)),
                TextWidth.height(label, TableWidths.WIDTH)).heading();
    }

    private TableRow line(DailyAllowanceLine line) {
        String period = "du " + French.day(line.from()) + " au " + French.day(line.to())
                + (dayApart ? "" : ", à " + French.amount(line.dailyGrossCents()) + " par jour")
                + StatementText.waiting(line);
        Map<String, Object> values = new HashMap<>();
        values.put("period", period);
        values.put("days", line.days());
        values.put("daily", dayApart ? BY_DAY.text(line) : null);
        values.put("cells", summed.stream().map(column -> column.text(line)).toList());
        values.put("paidOn", French.day(line.paidOn()));
        return TableRow.line("allowance", values, TextWidth.height(period, widths.rest()));
    }

    private TableRow sum(String label, List<DailyAllowanceLine> of) {
        long days = of.stream().mapToLong(DailyAllowanceLine::days).sum();
        return TableRow.line("sum", Map.of("label", label, "days", days, "byDay", dayApart, "cells",
                summed.stream().map(column -> column.sum(of)).toList()),
                TextWidth.height(label, widths.rest()));
    }

    /** All that stands in a column that is added up. */
    private List<String> texts(MoneyColumn<DailyAllowanceLine> column) {
        return Stream.concat(lines.stream().map(column::text), Stream.of(column.sum(lines))).toList();
    }
}
