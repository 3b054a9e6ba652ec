package fr.compteassure.pdf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents about payments with the longest names and the largest amounts that a file may bear. */
final class HugePayments {
    private static final Letterhead REUNION = new Letterhead("CGSS de La Réunion", "974", List.of("4 boulevard Doret",
            "CS 53001", "97741 Saint-Denis Cedex 9"));
    private static final String LONGEST_GIVEN_NAME = "M".repeat(10) + "i".repeat(30);
    private static final Holder LONGEST_NAME = new Holder("W".repeat(40), "Hoarau", List.of(LONGEST_GIVEN_NAME),
            "202079749920565", LocalDate.of(2002, 7, 14), List.of("Appartement 14", "31 rue des Filaos",
                    "97400 Saint-Denis"));
    /** The largest amount that a file of payments may bear. */
    private static final long MAX_CENTS = 999_999_999;

    private HugePayments() {}

    /** In La Réunion, with names of forty characters that no line may break and amounts as long as a file can have them. */
    static MonthlyStatement statement() {
        var recovered = new Deductions(MAX_CENTS, MAX_CENTS, 0, List.of(new Deductions.Recovered(LocalDate.of(2026, 10,
                2), MAX_CENTS)));
        var care = IntStream.range(0, 15).mapToObj(i -> new CareLine(LocalDate.of(2026, 11, 1 + i), null,
                LONGEST_GIVEN_NAME, LocalDate.of(2026, 10, 28), "D".repeat(20) + "l".repeat(20), "HHQE004",
                "Coloscopie totale", MAX_CENTS, MAX_CENTS, 100, recovered, MAX_CENTS,
                Recipient.values()[i % 2], i % 2 == 0)).toList();
        return new MonthlyStatement(REUNION, LONGEST_NAME, Samples.reference("2026-974-7KQ4M2XP"),
                YearMonth.of(2026, 11),
                "FR40 •••• 344", care, allowances().lines().subList(0, 8), List.of(new BenefitLine(LocalDate.of(
                        2026, 11, 20), "VIR CPAM 2026-11-20 000001", "Capital décès", Deductions.NONE, MAX_CENTS,
                        Recipient.INSURED)),
                List.of(new YearCounter(LONGEST_GIVEN_NAME, 5000, 5000, 5000)));
    }

    /** Of every nature, to the insured person and two employers, the first one very large and the rest of usual amounts. */
    static DailyAllowanceCertificate allowances() {
        var large = new DailyAllowanceLine(Risk.MATERNITY, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 9), 9, 3,
                950_000_000, 950_000_000, 200_000_000, 100_000_000, 200_000_000,
                new Deductions(100_000_000, 0, 0, List.of()),
                350_000_000, LocalDate.of(2026, 11, 5), null, Recipient.INSURED, null);
        var lines = IntStream.range(0, 39).mapToObj(i -> new DailyAllowanceLine(Risk.values()[i % 4],
                LocalDate.of(2026, 9, 2).plusDays(i), LocalDate.of(2026, 9, 3).plusDays(i), 2, null, 3287, 6574, 408,
                33, 500, new Deductions(i % 2 * 200, 0, 0, List.of()), 5633 - i % 2 * 200,
                LocalDate.of(2026, 11, 1 + i % 5),
                null, i % 3 == 0 ? Recipient.INSURED : Recipient.EMPLOYER,
                i % 3 == 0 ? null : i % 3 == 1 ? "Établissements " + "W".repeat(25) : "Boulangerie Martin"));
        return new DailyAllowanceCertificate(REUNION, LONGEST_NAME, Samples.reference("2026-974-7KQ4M2XP"),
                LocalDate.of(2026,
                        9, 5),
                Samples.ISSUED, Stream.concat(Stream.of(large), lines).toList());
    }
}
