package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the template of the certificate of daily allowances shows. */
final class DailyAllowancePage {
    static final String TITLE = "Attestation de paiement d’indemnités journalières";

    private DailyAllowancePage() {}

    static Map<String, Object> of(DailyAllowanceCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("fromInLetters", French.dayInLetters(certificate.from()));
        values.put("toInLetters", French.dayInLetters(certificate.to()));
        addPayees(values, certificate.lines());
        addSums(values, certificate.totals());
        addStraddling(values, certificate);
        values.put("waiting", certificate.lines().stream().anyMatch(line -> !StatementText.waiting(line).isEmpty()));
        new DailyAllowanceTable(certificate.lines()).addTo(values);
        return values;
    }

    private static void addSums(Map<String, Object> values, DailyAllowanceTotals totals) {
        values.put("allowanceCount", French.count(totals.days(), "indemnité journalière", "indemnités journalières"));
        values.put("gross", French.amount(totals.grossCents()));
        values.put("net", French.amount(totals.paidCents()));
    }

    private static void addPayees(Map<String, Object> values, List<DailyAllowanceLine> lines) {
        boolean employer = lines.stream().anyMatch(line -> line.recipient() == Recipient.EMPLOYER);
        boolean insured = lines.stream().anyMatch(line -> line.recipient() != Recipient.EMPLOYER);
        values.put("toInsured", insured);
        values.put("toBoth", insured && employer);
        values.put("toEmployer", employer);
        values.put("employers", employers(lines));
    }

    /** "à son employeur, Boulangerie Martin, subrogé dans ses droits". */
    private static String employers(List<DailyAllowanceLine> lines) {
        List<String> names = lines.stream().map(DailyAllowanceLine::employer).filter(Objects::nonNull).distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> "à son employeur subrogé dans ses droits";
            case 1 -> "à son employeur, " + names.getFirst() + ", subrogé dans ses droits";
            default -> "à ses employeurs, " + StatementText.enumerated(names) + ", subrogés dans ses droits";
        };
    }

    /** The payments that cannot be cut at the ends of the period, and the days that all of them cover. */
    private static void addStraddling(Map<String, Object> values, DailyAllowanceCertificate certificate) {
        List<DailyAllowanceLine> straddling = certificate.straddling();
        List<DailyAllowanceLine> lines = certificate.lines();
        values.put("whole", straddling.isEmpty());
        values.put("paymentCount", French.count(lines.size(), "paiement", "paiements"));
        values.put("onePayment", lines.size() == 1);
        values.put("oneStraddles", straddling.size() == 1);
        values.put("straddling", StatementText.enumerated(straddling.stream().map(line -> "du " + French.day(line
                .from()) + " au " + French.day(line.to())).distinct().toList()));
        values.put("firstInLetters", French
                .dayInLetters(lines.stream().map(DailyAllowanceLine::from).min(LocalDate::compareTo).orElseThrow()));
        values.put("lastInLetters", French
                .dayInLetters(lines.stream().map(DailyAllowanceLine::to).max(LocalDate::compareTo).orElseThrow()));
    }
}
