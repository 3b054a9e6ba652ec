package fr.compteassure.pdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sums of a statement by kind and payee: of the kinds and payees that there are. */
final class StatementSummary {
    private final MonthlyStatement statement;
    private final List<Kind> kinds;
    private final List<Recipient> payees;

    StatementSummary(MonthlyStatement statement) {
        this.statement = statement;
        kinds = Stream.of(new Kind("remboursements de soins", statement.care()),
                new Kind("indemnités journalières", statement.dailyAllowances()),
                new Kind("pensions et autres prestations", statement.otherBenefits()))
                .filter(kind -> !kind.lines().isEmpty()).toList();
        payees = Stream.of(Recipient.values()).filter(one -> one == Recipient.INSURED
                || statement.lines().stream().anyMatch(line -> line.recipient() == one)).toList();
    }

    private record Kind(String name, List<? extends StatementLine> lines) {}

    void addTo(Map<String, Object> values) {
        values.put("payees", payees.stream().map(StatementSummary::paidTo).toList());
        values.put("severalPayees", payees.size() > 1);
        // Of one kind alone, the total is its subtotal.
        boolean several = kinds.size() > 1;
        values.put("kinds", several
                ? kinds.stream().map(kind -> sums("Sous-total des " + kind.name(), kind.lines())).toList()
                : List.of());
        values.put("total", sums("Total du mois" + (kinds.size() == 1 ? "\u202F: " + kinds.getFirst().name() : ""),
                statement.lines()));
    }

    private Map<String, Object> sums(String label, List<? extends StatementLine> lines) {
        Map<Recipient, Long> totals = MonthlyStatement.totals(lines);
        return Map.of("label", label, "sums", payees.stream().map(totals::get).map(French::amount).toList(), "all",
                French.amount(lines.stream().mapToLong(StatementLine::paidCents).sum()));
    }

    private static String paidTo(Recipient recipient) {
        return switch (recipient) {
            case INSURED -> "Versé à vous";
            case PROVIDER -> "Versé aux professionnels";
            case EMPLOYER -> "Versé à votre employeur";
        };
    }
}
