package fr.compteassure.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of the certificate of daily allowances shows, and the table that the statement shares with it. */
final class DailyAllowancePage {
    static final String TITLE = "Attestation de paiement d’indemnités journalières";

    private DailyAllowancePage() {}

    static Map<String, Object> of(DailyAllowanceCertificate certificate) {
        Map<String, Object> values = FrontMatter.of(certificate, TITLE);
        values.put("fromInLetters", French.dayInLetters(certificate.from()));
        values.put("toInLetters", French.dayInLetters(certificate.to()));
        addPayee(values, certificate);
        addTable(values, certificate.lines());
        values.put("toInsured", French.amount(net(certificate, Recipient.INSURED)));
        values.put("toEmployer", French.amount(net(certificate, Recipient.EMPLOYER)));
        return values;
    }

    /** Adds the values of the table of daily allowances: its lines and its totals. */
    static void addTable(Map<String, Object> values, List<DailyAllowanceLine> lines) {
        DailyAllowanceTotals totals = DailyAllowanceTotals.of(lines);
        values.put("allowances", lines.stream().map(DailyAllowancePage::line).toList());
        values.put("allowanceCount", French.count(totals.days(), "indemnité journalière", "indemnités journalières"));
        values.put("totalDays", totals.days());
        values.put("totalGross", French.amount(totals.grossCents()));
        values.put("totalCsg", French.amount(totals.csgCents()));
        values.put("totalCrds", French.amount(totals.crdsCents()));
        values.put("totalTax", French.amount(totals.withholdingTaxCents()));
        values.put("totalNet", French.amount(totals.netCents()));
    }

    private static void addPayee(Map<String, Object> values, DailyAllowanceCertificate certificate) {
        boolean employer = paid(certificate, Recipient.EMPLOYER);
        boolean insured = paid(certificate, Recipient.INSURED) || !employer;
        values.put("paidInsured", insured && !employer);
        values.put("paidEmployer", employer && !insured);
        values.put("paidBoth", insured && employer);
    }

    private static boolean paid(DailyAllowanceCertificate certificate, Recipient recipient) {
        return certificate.lines().stream().anyMatch(line -> line.recipient() == recipient);
    }

    private static long net(DailyAllowanceCertificate certificate, Recipient recipient) {
        return DailyAllowanceTotals.of(certificate.lines().stream().filter(line -> line.recipient() == recipient)
                .toList()).netCents();
    }

    private static Map<String, Object> line(DailyAllowanceLine line) {
        Map<String, Object> values = new HashMap<>();
        values.put("risk", line.risk().label());
        values.put("from", French.day(line.from()));
        values.put("to", French.day(line.to()));
        values.put("days", line.days());
        values.put("dailyGross", French.amount(line.dailyGrossCents()));
        values.put("gross", French.amount(line.grossCents()));
        values.put("csg", French.amount(line.csgCents()));
        values.put("crds", French.amount(line.crdsCents()));
        values.put("tax", French.amount(line.withholdingTaxCents()));
        values.put("net", French.amount(line.netCents()));
        values.put("paidOn", French.day(line.paidOn()));
        values.put("recipient", line.recipient().label());
        return values;
    }
}
