package fr.compteassure.pdf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the template of the monthly statement shows. */
final class MonthlyStatementPage {
    private MonthlyStatementPage() {}

    static Map<String, Object> of(MonthlyStatement statement) {
        String month = French.month(statement.month());
        Map<String, Object> values = FrontMatter.of(statement, MonthlyStatement.title(statement.month()));
        values.put("month", month);
        LocalDate issuedOn = statement.reference().issuedOn();
        values.put("runsUntil",
                YearMonth.from(issuedOn).equals(statement.month()) ? French.dayInLetters(issuedOn) : null);
        values.put("kinds", List.of(kind("Remboursements de soins", statement.careTotals()), kind(
                "Indemnités journalières", statement.dailyAllowanceTotals()),
                kind("Pensions et autres prestations",
                        statement.otherBenefitTotals())));
        values.put("total", kind("Total du mois", statement.totals()));
        values.put("recovered", French.amount(statement.recoveredCents()));
        values.put("sent", sent(statement.sentToComplementaryInsurer()));
        values.put("payments", payments(statement.care()));
        values.put("anyCare", !statement.care().isEmpty());
        values.put("careTotal", French.amount(sum(statement.careTotals())));
        values.put("anyAllowance", !statement.dailyAllowances().isEmpty());
        DailyAllowancePage.addTable(values, statement.dailyAllowances());
        values.put("anyBenefit", !statement.otherBenefits().isEmpty());
        values.put("benefits", statement.otherBenefits().stream().map(MonthlyStatementPage::benefit).toList());
        values.put("benefitTotal", French.amount(sum(statement.otherBenefitTotals())));
        return values;
    }

    private static String sent(Boolean toComplementaryInsurer) {
        if (toComplementaryInsurer == null) {
            return null;
        }
        return toComplementaryInsurer ? "oui" : "non";
    }

    private static Map<String, Object> kind(String label, Map<Recipient, Long> totals) {
        Map<String, Object> values = new HashMap<>();
        values.put("label", label);
        values.put("insured", French.amount(totals.get(Recipient.INSURED)));
        values.put("provider", French.amount(totals.get(Recipient.PROVIDER)));
        values.put("employer", French.amount(totals.get(Recipient.EMPLOYER)));
        values.put("all", French.amount(sum(totals)));
        return values;
    }

    private static long sum(Map<Recipient, Long> totals) {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Map<String, Object>> payments(List<CareLine> care) {
        Map<LocalDate, List<CareLine>> byDay = care.stream().sorted(Comparator.comparing(CareLine::paidOn)
                .thenComparing(CareLine::careDate)).collect(groupingBy(CareLine::paidOn, LinkedHashMap::new, toList()));
        return byDay.entrySet().stream().map(day -> payment(day.getKey(), day.getValue())).toList();
    }

    private static Map<String, Object> payment(LocalDate paidOn, List<CareLine> lines) {
        Map<String, List<CareLine>> byPerson = lines.stream().collect(groupingBy(CareLine::beneficiary,
                LinkedHashMap::new, toList()));
        List<Map<String, Object>> people = byPerson.entrySet().stream()
                .map(person -> person(person.getKey(), person.getValue())).toList();
        return Map.of("paidOnInLetters", French.dayInLetters(paidOn), "people", people, "paid", French.amount(lines
                .stream().mapToLong(CareLine::paidCents).sum()));
    }

    /** The first line stands apart: a name must not be left alone at the foot of a page. */
    private static Map<String, Object> person(String beneficiary, List<CareLine> lines) {
        Map<String, Object> values = new HashMap<>();
        values.put("beneficiary", beneficiary);
        values.put("first", line(lines.getFirst()));
        List<Map<String, Object>> following = lines.stream().skip(1).map(MonthlyStatementPage::line).toList();
        values.put("following", following.isEmpty() ? null : Map.of("lines", following));
        return values;
    }

    private static Map<String, Object> line(CareLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("careDate", French.day(line.careDate()));
        values.put("provider", line.provider());
        values.put("act", line.actCode());
        values.put("label", line.actLabel());
        values.put("charged", French.amount(line.chargedCents()));
        values.put("base", French.amount(line.baseCents()));
        values.put("rate", French.percent(line.ratePercent()));
        values.put("deducted", French.amount(line.deductedCents()));
        values.put("paid", French.amount(line.paidCents()));
        values.put("recipient", line.recipient().label());
        return values;
    }

    private static Map<String, Object> benefit(BenefitLine line) {
        return Map.of("paidOn", French.day(line.paidOn()), "label", line.label(), "recipient", line.recipient().label(),
                "paid", French.amount(line.paidCents()));
    }
}
