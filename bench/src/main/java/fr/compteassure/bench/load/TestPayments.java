package fr.compteassure.bench.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A year of payments of somebody who goes to the doctor twice a month and was ill last month. */
record TestPayments(TestPerson person, LocalDate today) {
    private static final int CARE = 24;

    /** The lines of the fund's file. */
    Stream<Map<String, Object>> records() {
        return Stream.concat(IntStream.range(0, CARE).mapToObj(this::care), Stream.of(allowance()));
    }

    private Map<String, Object> care(int number) {
        return care(person, number, today.minusDays(3 + 15L * number));
    }

    /** Care of a week before. */
    static Map<String, Object> care(TestPerson person, int number, LocalDate paidOn) {
        return Map.of("paymentId", "charge-" + person.nir() + "-" + number, "nir", person.nir(), "type", "CARE",
                "paidOn", paidOn.toString(), "recipient", "INSURED", "paidCents", 1900, "care",
                Map.of("date", paidOn.minusDays(5).toString(), "provider", "Dr Anne Morel", "act",
                        Map.of("code", "G", "label", "Consultation"), "chargedCents", 3000, "baseCents", 3000,
                        "ratePercent", 70, "deductedCents", 200),
                "reference", "VIR-" + number, "deductions",
                Map.of("participationCents", 200, "franchiseCents", 0), "sentToComplementary", true);
    }

    private Map<String, Object> allowance() {
        var paidOn = today.minusDays(20);
        return Map.of("paymentId", "charge-" + person.nir() + "-ij", "nir", person.nir(), "type", "DAILY_ALLOWANCE",
                "paidOn", paidOn.toString(), "recipient", "INSURED", "paidCents", 33734, "dailyAllowance",
                Map.of("risk", "SICKNESS", "from", paidOn.minusDays(14).toString(), "to",
                        paidOn.minusDays(4).toString(), "days", 11, "dailyGrossCents", 3287, "grossCents", 36157,
                        "csgCents", 2242, "crdsCents", 181, "withholdingTaxCents", 0, "waitingDays", 3));
    }
}
