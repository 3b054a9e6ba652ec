package fr.compteassure.pdf;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The one table of a statement: what was paid, grouped by day and payee as a bank statement shows it. */
final class StatementTable {
    /** What follows the table: how to check the document. */
    private static final double AFTER = 64;

    private final MonthlyStatement statement;
    private final StatementColumns columns;

    StatementTable(MonthlyStatement statement) {
        this.statement = statement;
        columns = new StatementColumns(statement, groups().values().stream().map(List::copyOf).toList());
    }

    /** One transfer: what a payee got on one day. */
    private record Group(LocalDate paidOn, Recipient recipient, String employer,
            String reference) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = comparing(Group::paidOn).thenComparing(Group::recipient)
                .thenComparing(Group::employer, nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Group::reference, nullsFirst(Comparator.naturalOrder()));

        /** A transfer to a professional is not on the person's bank statement: those of a day are told together. */
        static Group of(StatementLine line) {
            return new Group(line.paidOn(), line.recipient(), line.employer(),
                    line.recipient() == Recipient.INSURED ? line.reference() : null);
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    void addTo(Map<String, Object> values) {
        List<TableRow> rows = new ArrayList<>();
        groups().forEach((group, lines) -> {
            rows.add(heading(group, lines));
            lines.forEach(line -> rows.add(row(line)));
        });
        var sections = TableSections.of(rows, AFTER);
        values.put("roomAbove", sections.roomAbove());
        values.put("sections", sections.values());
        columns.addTo(values);
    }

    private Map<Group, List<StatementLine>> groups() {
        return statement.lines().stream().sorted(comparing(StatementTable::place).thenComparing(StatementTable::day))
                .collect(groupingBy(Group::of, TreeMap::new,
                        toList()));
    }

    /** In a group: care, person by person, then allowances, then the rest. */
    private static String place(StatementLine line) {
        return switch (line) {
            case CareLine care -> "0" + care.beneficiary();
            case DailyAllowanceLine _ -> "1";
            case BenefitLine _ -> "2";
        };
    }

    private static LocalDate day(StatementLine line) {
        return switch (line) {
            case CareLine care -> care.careDate();
            case DailyAllowanceLine allowance -> allowance.from();
            case BenefitLine benefit -> benefit.paidOn();
        };
    }

    private TableRow heading(Group group, List<StatementLine> lines) {
        String label = label(group);
        long paid = lines.stream().mapToLong(StatementLine::paidCents).sum();
        return TableRow.line("group", Map.of("label", label, "span", columns.count() - 1, "paid", French.figure(paid)),
                TextWidth.height(label, TableWidths.WIDTH - 30)).heading();
    }

    private String label(Group group) {
        String day = French.dayInLetters(group.paidOn());
        return switch (group.recipient()) {
            case INSURED -> (statement.account() == null ? "Paiement du " : "Virement du ") + day + " à vous"
                    + (group.reference() == null ? "" : ", référence " + group.reference());
            case PROVIDER -> "Paiement du " + day + " aux professionnels de santé, en tiers payant";
            case EMPLOYER -> "Paiement du " + day + " à votre employeur"
                    + (group.employer() == null ? "" : ", " + group.employer());
        };
    }

    private TableRow row(StatementLine line) {
        return switch (line) {
            case CareLine care -> care(care);
            case DailyAllowanceLine allowance -> other(StatementText.of(allowance), allowance);
            case BenefitLine benefit -> other(benefit.label(), benefit);
        };
    }

    private TableRow care(CareLine line) {
        String service = StatementText.service(line);
        List<String> notes = StatementText.notes(line, someAreSent());
        double height = Math.max(TextWidth.height(line.beneficiary(), columns.person()),
                Stream.concat(Stream.of(service), notes.stream())
                        .mapToDouble(text -> TextWidth.height(text, columns.service())).sum());
        return TableRow.line("care", Map.of("careDate", French.day(line.careDate()), "person", line.beneficiary(),
                "service", service, "notes", notes, "cells", columns.cells(line)), height);
    }

    private TableRow other(String text, StatementLine line) {
        List<String> notes = StatementText.stems(line.deductions());
        double height = Stream.concat(Stream.of(text), notes.stream())
                .mapToDouble(one -> TextWidth.height(one, columns.widerService())).sum();
        return TableRow.line("other", Map.of("service", text, "notes", notes, "span", columns.spanBeforeDeductions(),
                "cells", columns.cells(line)), height);
    }

    /** Whether what was not sent is the exception. */
    private boolean someAreSent() {
        return statement.care().stream().anyMatch(line -> Boolean.TRUE.equals(line.sentToComplementary()));
    }
}
