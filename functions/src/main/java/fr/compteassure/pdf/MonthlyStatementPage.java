package fr.compteassure.pdf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template of the monthly statement shows. */
final class MonthlyStatementPage {
    /** Whoever has no insurer, or one in the fund itself, has nothing to send. */
    private static final String NOT_SENT = "non. Si vous avez une mutuelle ou une assurance complémentaire, envoyez-lui ce"
            + " relevé pour être remboursé(e) du reste. Si votre caisse gère votre Complémentaire santé solidaire, vous n’avez"
            + " rien à envoyer.";

    private MonthlyStatementPage() {}

    static Map<String, Object> of(MonthlyStatement statement) {
        Map<String, Object> values = FrontMatter.of(statement, statement.title());
        values.put("month", French.month(statement.month()));
        values.put("runsUntil", statement.isProvisional() ? values.get("issuedOn") : null);
        new StatementSummary(statement).addTo(values);
        addDeductions(values, statement);
        values.put("sent", sent(statement.care()));
        values.put("account", statement.account());
        values.put("toInsured", statement.totals().get(Recipient.INSURED) != 0);
        values.put("anyLine", !statement.lines().isEmpty());
        new StatementTable(statement).addTo(values);
        return values;
    }

    /** What was kept back in the month, of one kind and the other as far as it is known, and how far the year's ceilings are. */
    private static void addDeductions(Map<String, Object> values, MonthlyStatement statement) {
        List<Deductions> all = statement.lines().stream().map(StatementLine::deductions).toList();
        long participation = all.stream().mapToLong(Deductions::participationCents).sum();
        long franchise = all.stream().mapToLong(Deductions::franchiseCents).sum();
        long undivided = all.stream().mapToLong(Deductions::undividedCents).sum();
        values.put("keptBack", Stream.of(part(participation, "participations forfaitaires"), part(franchise,
                "franchises"), part(undivided, "participations forfaitaires ou franchises")).filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
        values.put("nothingKeptBack", participation + franchise + undivided == 0);
        values.put("year", statement.month().getYear());
        values.put("anyCounter", !statement.counters().isEmpty());
        values.put("counters", statement.counters().stream().map(MonthlyStatementPage::counter).toList());
    }

    private static String part(long cents, String what) {
        return cents == 0 ? null : French.amount(cents) + " de " + what;
    }

    private static Map<String, Object> counter(YearCounter counter) {
        return Map.of("person", counter.person(), "participation", French.amount(counter.participationCents()),
                "franchise", French.amount(counter.franchiseCents()), "ceiling",
                counter.ceilingCents() / 100 + "\u00A0€");
    }

    private static String sent(List<CareLine> care) {
        List<Boolean> told = care.stream().map(CareLine::sentToComplementary).filter(Objects::nonNull).toList();
        if (told.isEmpty()) {
            return null;
        }
        boolean all = told.size() == care.size() && !told.contains(false);
        boolean none = !told.contains(true);
        if (all || none) {
            return all ? "oui." : NOT_SENT;
        }
        return "en partie. Ce qui ne l’est pas est marqué «\u202Fnon transmis\u202F» dans le tableau.";
    }
}
