package fr.compteassure.bench.document;

import fr.compteassure.pdf.Affiliation;
import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.CareLine;
import fr.compteassure.pdf.Deductions;
import fr.compteassure.pdf.DocumentReference;
import fr.compteassure.pdf.FundDocument;
import fr.compteassure.pdf.Holder;
import fr.compteassure.pdf.Letterhead;
import fr.compteassure.pdf.MonthlyStatement;
import fr.compteassure.pdf.Recipient;
import fr.compteassure.pdf.Relationship;
import fr.compteassure.pdf.RightsCertificate;
import fr.compteassure.pdf.YearCounter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Documents about somebody who does not exist. */
final class SampleDocuments {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Letterhead FUND = new Letterhead("CPAM d’Ille-et-Vilaine", "351", List.of("35000 Rennes"));
    private static final Holder HOLDER = new Holder("Lefèvre", null, List.of("Jean"), "185037599904274",
            LocalDate.of(1985, 3, 12), List.of("12 rue des Lilas", "35000 Rennes"));
    private static final DocumentReference REFERENCE = new DocumentReference("2026-351-7KQ4M2XP",
            "7KQ4-M2XP-9DTR-4F5G", "https://compte.example/verification",
            "https://compte.example/verification#7KQ4M2XP9DTR4F5G", DAY,
            "https://compte.example/verification#7KQ4M2XP9DTR4F5G." + "A".repeat(170) + "." + "A".repeat(103));

    private SampleDocuments() {}

    static List<String> names() {
        return List.of("rights", "statement-of-10-lines", "statement-of-120-lines");
    }

    static FundDocument named(String name) {
        return switch (name) {
            case "rights" -> new RightsCertificate(FUND, HOLDER, REFERENCE, LocalDate.of(2020, 1, 1),
                    LocalDate.of(2030, 12, 31), new Affiliation("013510000", "10"), true, null,
                    List.of(new Beneficiary("Lefèvre", null, List.of("Zoé"), LocalDate.of(2015, 6, 1), null,
                            Relationship.CHILD, true, null)));
            case "statement-of-10-lines" -> statement(10);
            case "statement-of-120-lines" -> statement(120);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static MonthlyStatement statement(int lines) {
        var deducted = new Deductions(200, 0, 0, List.of());
        var care = IntStream.range(0, lines)
                .mapToObj(line -> new CareLine(LocalDate.of(2026, 10, 1 + line % 28), null, "Jean",
                        LocalDate.of(2026, 9, 20), "Dr Anne Morel", "G", "Consultation", 3000, 3000, 70, deducted,
                        1900, Recipient.INSURED, true))
                .toList();
        return new MonthlyStatement(FUND, HOLDER, REFERENCE, YearMonth.of(2026, 10), "FR40 •••• 344", care, List.of(),
                List.of(), List.of(new YearCounter("Jean", 200L * lines, 0, 5000)));
    }
}
