package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A benefit paid on the same day of some months, at the amount of that day. */
record RegularBenefit(String nir, String type, String label, Set<Month> months, int day, Dated<Long> cents) {
    private static final String PENSIONER = "174129999901638";

    /** A pension is raised every 1 April; the control of a pension costs a journey a year. */
    static final List<RegularBenefit> ALL = List.of(
            new RegularBenefit(PENSIONER, "PENSION", "Pension d’invalidité, catégorie 1", EnumSet.allOf(Month.class),
                    8, Dated.since("2023-04-01", 663_34L).then("2024-04-01", 693_85L).then("2025-04-01", 705_65L)
                            .then("2026-04-01", 712_00L)),
            new RegularBenefit(PENSIONER, "OTHER", "Frais de déplacement : convocation du service médical",
                    Set.of(Month.MARCH), 20, Dated.since("2023-01-01", 27_36L)));

    Stream<Claim> ofYears(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().flatMap(year -> months.stream()
                .map(month -> Payment.payDay(LocalDate.of(year, month, day)))
                .map(paidOn -> new Claim(paidOn, _ -> payment(paidOn))));
    }

    private Payment payment(LocalDate paidOn) {
        return new Payment(paidOn, type, "INSURED", cents.on(paidOn), Map.of("label", label));
    }
}
