package fr.compteassure.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a statement says of a payment in words. */
final class StatementText {
    private StatementText() {}

    /** "Dr Anne Morel – Consultation (G)". */
    static String service(CareLine line) {
        return line.provider() + " – " + line.actLabel() + " (" + line.actCode() + ")";
    }

    /** "Indemnités journalières, maladie, du 05/10/2026 au 15/10/2026 : 11 jours à 32,87 €, soit 361,57 € brut, moins 22,42 € de CSG et 1,81 € de CRDS". */
    static String of(DailyAllowanceLine line) {
        String text = "Indemnités journalières, " + lowerFirst(line.risk().label()) + ", du " + French.day(line.from())
                + " au " + French.day(line.to()) + "\u202F: " + French.count(line.days(), "jour", "jours") + " à "
                + French.amount(line.dailyGrossCents()) + ", soit " + French.amount(line.grossCents()) + " brut";
        List<String> less = new ArrayList<>();
        less(less, line.csgCents(), " de CSG");
        less(less, line.crdsCents(), " de CRDS");
        less(less, line.withholdingTaxCents(), " d’impôt à la source");
        return text + (less.isEmpty() ? "" : ", moins " + enumerated(less)) + waiting(line) + difference(line);
    }

    private static void less(List<String> texts, long cents, String what) {
        if (cents != 0) {
            texts.add(French.amount(cents) + what);
        }
    }

    /** "a", "a et b", "a, b et c". */
    static String enumerated(List<String> texts) {
        if (texts.size() < 2) {
            return String.join("", texts);
        }
        return String.join(", ", texts.subList(0, texts.size() - 1)) + " et " + texts.getLast();
    }

    /** That days were not paid, when the fund tells it. */
    static String waiting(DailyAllowanceLine line) {
        return line.waitingDays() == null || line.waitingDays() == 0
                ? ""
                : ", après " + French.count(line.waitingDays(), "jour de carence", "jours de carence");
    }

    private static String difference(DailyAllowanceLine line) {
        long cents = line.differenceCents();
        return cents == 0 ? "" : "\u202F; écart que la caisse n’explique pas\u202F: " + French.amount(cents);
    }

    /** On which earlier care something was kept back. */
    static List<String> stems(Deductions deductions) {
        if (deductions.recovered().isEmpty()) {
            return List.of();
        }
        return List.of("Retenue pour les soins du " + enumerated(deductions.recovered().stream().collect(
                Collectors.groupingBy(Deductions.Recovered::careDate, TreeMap::new,
                        Collectors.summingLong(Deductions.Recovered::cents)))
                .entrySet().stream().map(StatementText::stem).toList()));
    }

    private static String stem(Map.Entry<LocalDate, Long> stem) {
        return French.day(stem.getKey()) + "\u202F: " + French.amount(stem.getValue());
    }

    /** What is to be known of care beside its amounts. */
    static List<String> notes(CareLine line, boolean othersAreSent) {
        List<String> notes = new ArrayList<>(stems(line.deductions()));
        if (othersAreSent && Boolean.FALSE.equals(line.sentToComplementary())) {
            notes.add("Non transmis à votre complémentaire");
        }
        return notes;
    }

    static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
