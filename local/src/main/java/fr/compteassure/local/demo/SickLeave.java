package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sick leave, the same every second year so that one always lies within the months shown. Its daily allowances are
 * paid four days after each period: eleven days at first, then every fourteen days.
 *
 * @param evenYears whether it comes in even years, or else in odd ones
 * @param employerName the employer who goes on paying the salary (subrogation), or null when the insured is paid
 * @param payments how many periods are paid
 * @param advanced the period, from 0, of which the first half is paid in advance; less than 0 for none
 */
record SickLeave(String nir, boolean evenYears, MonthDay firstDay, long monthlySalaryCents, String employerName,
        int payments, int advanced) {
    /** The most is half of 1.8, then of 1.4 times the minimum wage, by day. */
    private static final Dated<Rules> RULES = Dated.since("2024-01-01", new Rules(52_28, 3, 62, 5))
            .then("2025-01-01", new Rules(53_31, 3, 62, 5)).then("2025-04-01", new Rules(41_47, 3, 62, 5))
            .then("2026-01-01", new Rules(41_95, 3, 62, 5)).then("2026-06-01", new Rules(42_97, 3, 62, 5));
    private static final int FIRST_PERIOD = 11;
    private static final int PERIOD = 14;
    private static final int HALF = PERIOD / 2;
    private static final int DAYS_TO_PAYMENT = 4;

    static final List<SickLeave> ALL = List.of(
            new SickLeave("185037599904274", true, MonthDay.of(10, 2), 2_000_00, null, 4, 2),
            new SickLeave("278062A99903789", false, MonthDay.of(6, 3), 2_900_00, "Ateliers des Cistes-Dorés", 3, -1));

    private record Rules(long mostDailyCents, int waitingDays, int csgPerMille, int crdsPerMille) {}

    /** Days that are paid at once. */
    private record Period(LocalDate from, int days, int waitingDays, LocalDate paidOn) {
        LocalDate to() {
            return from.plusDays(days - 1L);
        }
    }

    Stream<Claim> ofYears(int first, int last) {
        return IntStream.rangeClosed(first, last).filter(year -> year % 2 == 0 == evenYears).boxed()
                .flatMap(year -> claims(firstDay.atYear(year)));
    }

    private Stream<Claim> claims(LocalDate stopped) {
        var rules = RULES.on(stopped);
        var paidFrom = stopped.plusDays(rules.waitingDays());
        return IntStream.range(0, payments).boxed()
                .flatMap(i -> i == 0
                        ? Stream.of(period(paidFrom, FIRST_PERIOD, rules.waitingDays()))
                        : periods(i, paidFrom.plusDays(FIRST_PERIOD + (i - 1L) * PERIOD)))
                .map(period -> new Claim(period.paidOn(), ledger -> payment(period, rules, ledger)));
    }

    /** An advance is a payment like any other, but for its day. */
    private Stream<Period> periods(int number, LocalDate from) {
        return number == advanced
                ? Stream.of(new Period(from, HALF, 0, Payment.payDay(from.plusDays(2))),
                        period(from.plusDays(HALF), PERIOD - HALF, 0))
                : Stream.of(period(from, PERIOD, 0));
    }

    private static Period period(LocalDate from, int days, int waitingDays) {
        return new Period(from, days, waitingDays, Payment.payDay(from.plusDays(days - 1L + DAYS_TO_PAYMENT)));
    }

    /** Half the average daily salary of three months (91.25 days), without rounding up, and at most the ceiling. */
    private long dailyCents(Rules rules) {
        return Math.min(3 * monthlySalaryCents * 100 / (2 * 91_25), rules.mostDailyCents());
    }

    /** What the insured owes is kept back from what the insured is paid, and not from what an employer is. */
    private Payment payment(Period period, Rules rules, Ledger ledger) {
        long daily = dailyCents(rules);
        long gross = period.days() * daily;
        long csg = perMille(gross, rules.csgPerMille());
        long crds = perMille(gross, rules.crdsPerMille());
        long net = gross - csg - crds;
        var kept = employerName == null ? ledger.keepBack("", net - Claim.MIN_PAYMENT, null) : Kept.NOTHING;
        var allowance = new LinkedHashMap<String, Object>();
        allowance.put("risk", "SICKNESS");
        allowance.put("from", period.from().toString());
        allowance.put("to", period.to().toString());
        allowance.put("days", period.days());
        allowance.put("dailyGrossCents", daily);
        allowance.put("grossCents", gross);
        allowance.put("csgCents", csg);
        allowance.put("crdsCents", crds);
        allowance.put("withholdingTaxCents", 0);
        allowance.put("recoveredCents", kept.cents());
        allowance.put("waitingDays", period.waitingDays());
        allowance.put("employerName", employerName);
        var details = new LinkedHashMap<String, Object>();
        details.put("dailyAllowance", allowance);
        details.put("deductions", kept.deductions());
        return new Payment(period.paidOn(), "DAILY_ALLOWANCE", employerName == null ? "INSURED" : "EMPLOYER",
                net - kept.cents(), details);
    }

    private static long perMille(long cents, int perMille) {
        return (cents * perMille + 500) / 1000;
    }
}
