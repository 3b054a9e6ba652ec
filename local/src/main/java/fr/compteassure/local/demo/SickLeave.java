package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sick leave, the same every second year so that one always lies within the months shown. Its daily allowances are
 * paid four days after each period: eleven days at first, then every fourteen days.
 *
 * @param evenYears whether it comes in even years, or else in odd ones
 * @param recipient the insured, or the employer who goes on paying the salary (subrogation)
 */
record SickLeave(String nir, boolean evenYears, MonthDay firstDay, long monthlySalaryCents, String recipient,
        int payments) {
    /** The most is half of 1.8, then of 1.4 times the minimum wage, by day. */
    private static final Dated<Rules> RULES = Dated.since("2024-01-01", new Rules(52_28, 3, 62, 5))
            .then("2025-01-01", new Rules(53_31, 3, 62, 5)).then("2025-04-01", new Rules(41_47, 3, 62, 5))
            .then("2026-01-01", new Rules(41_95, 3, 62, 5)).then("2026-06-01", new Rules(42_97, 3, 62, 5));
    private static final int FIRST_PERIOD = 11;
    private static final int PERIOD = 14;
    private static final int DAYS_TO_PAYMENT = 4;

    static final List<SickLeave> ALL = List.of(
            new SickLeave("185037599904274", true, MonthDay.of(10, 2), 2_000_00, "INSURED", 4),
            new SickLeave("278062A99903789", false, MonthDay.of(6, 3), 2_900_00, "EMPLOYER", 3));

    private record Rules(long mostDailyCents, int waitingDays, int csgPerMille, int crdsPerMille) {}

    Stream<Payment> ofYears(int first, int last) {
        return IntStream.rangeClosed(first, last).filter(year -> year % 2 == 0 == evenYears).boxed()
                .flatMap(year -> payments(firstDay.atYear(year)));
    }

    private Stream<Payment> payments(LocalDate stopped) {
        var rules = RULES.on(stopped);
        long daily = dailyCents(rules);
        var paidFrom = stopped.plusDays(rules.waitingDays());
        return IntStream.range(0, payments).mapToObj(i -> i == 0
                ? payment(paidFrom, FIRST_PERIOD, daily, rules)
                : payment(paidFrom.plusDays(FIRST_PERIOD + (i - 1L) * PERIOD), PERIOD, daily, rules));
    }

    /** Half the average daily salary of three months (91.25 days), without rounding up, and at most the ceiling. */
    private long dailyCents(Rules rules) {
        return Math.min(3 * monthlySalaryCents * 100 / (2 * 91_25), rules.mostDailyCents());
    }

    private Payment payment(LocalDate from, int days, long daily, Rules rules) {
        long gross = days * daily;
        long csg = perMille(gross, rules.csgPerMille());
        long crds = perMille(gross, rules.crdsPerMille());
        var to = from.plusDays(days - 1L);
        var allowance = new LinkedHashMap<String, Object>();
        allowance.put("risk", "SICKNESS");
        allowance.put("from", from.toString());
        allowance.put("to", to.toString());
        allowance.put("days", days);
        allowance.put("dailyGrossCents", daily);
        allowance.put("grossCents", gross);
        allowance.put("csgCents", csg);
        allowance.put("crdsCents", crds);
        allowance.put("withholdingTaxCents", 0);
        return new Payment(Payment.payDay(to.plusDays(DAYS_TO_PAYMENT)), "DAILY_ALLOWANCE", recipient,
                gross - csg - crds, Map.of("dailyAllowance", allowance));
    }

    private static long perMille(long cents, int perMille) {
        return (cents * perMille + 500) / 1000;
    }
}
