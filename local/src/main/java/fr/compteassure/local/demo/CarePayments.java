package fr.compteassure.local.demo;

import fr.compteassure.local.demo.CareHabits.Habit;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reimbursements of one insured person's care: the same, year by year, whenever they are asked for. All the years
 * from the first one on are made, for what is due in one is kept back in the next.
 */
final class CarePayments {
    private static final String PERSON_WITH_AN_EMPTY_MONTH = "185037599904274";

    private final Insured insured;
    private final List<Habit> habits;

    CarePayments(Insured insured, List<Habit> habits) {
        this.insured = insured;
        this.habits = habits;
    }

    private record Visit(Habit habit, int acts, LocalDate on, LocalDate paidOn) {}

    /** What is to be paid in these years, in the order of its days. */
    Stream<Claim> ofYears(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().flatMap(year -> visits(year).stream())
                .map(visit -> new Claim(visit.paidOn(), ledger -> payment(visit, ledger)));
    }

    /** The year's visits, spread evenly over the months. */
    private List<Visit> visits(int year) {
        var random = new Random(insured.nir().hashCode() * 31L + year);
        var planned = new ArrayList<Habit>();
        habits.stream().filter(habit -> insured.isCoveredIn(habit.person(), year))
                .forEach(habit -> planned.addAll(Collections.nCopies(habit.timesAYear(), habit)));
        Collections.shuffle(planned, random);
        return IntStream.range(0, planned.size())
                .mapToObj(i -> visit(planned.get(i), year, i * 12 / planned.size() + 1, random))
                .filter(visit -> insured.isCovered(visit.habit().person(), visit.on()))
                .filter(visit -> !isInEmptyMonth(visit.paidOn()))
                .sorted(Comparator.comparing(Visit::paidOn)).toList();
    }

    /** Electronic claims are paid within about a week. */
    private static Visit visit(Habit habit, int year, int month, Random random) {
        var paidOn = Payment.payDay(LocalDate.of(year, month, 1 + random.nextInt(26)));
        var on = Payment.careDay(paidOn.minusDays(4 + random.nextInt(5)));
        return new Visit(habit, 1 + random.nextInt(habit.maxAtOnce()), on, paidOn);
    }

    /** Every second year somebody has nothing at all in August. */
    private boolean isInEmptyMonth(LocalDate day) {
        return insured.nir().equals(PERSON_WITH_AN_EMPTY_MONTH) && day.getMonth() == Month.AUGUST
                && day.getYear() % 2 == 1;
    }

    private Payment payment(Visit visit, Ledger ledger) {
        var act = visit.habit().act();
        var person = visit.habit().person();
        var tariff = act.tariff(visit.on());
        int rate = insured.ratePercent(person, act, visit.on());
        long base = tariff.baseCents() * visit.acts();
        long reimbursed = (base * rate + 50) / 100;
        var due = insured.isSparedDeductions(person, visit.on())
                ? null
                : ledger.note(person, act.deduction(), visit.habit().provider(), visit.on(), visit.acts());
        var recipient = insured.hasThirdPartyPayment() ? "PROVIDER" : act.recipient();
        var kept = recipient.equals("INSURED")
                ? ledger.keepBack(person, reimbursed - Claim.MIN_PAYMENT, due)
                : Kept.NOTHING;
        var details = new LinkedHashMap<String, Object>();
        details.put("beneficiaryId", person.isEmpty() ? null : person);
        details.put("care", care(visit, tariff.chargedCents() * visit.acts(), base, rate, kept.cents()));
        details.put("deductions", kept.deductions());
        details.put("sentToComplementary", insured.isKnownToInsurer());
        return new Payment(visit.paidOn(), "CARE", recipient, reimbursed - kept.cents(), details);
    }

    private static Map<String, Object> care(Visit visit, long charged, long base, int rate, long deducted) {
        var act = visit.habit().act();
        var care = new LinkedHashMap<String, Object>();
        care.put("date", visit.on().toString());
        care.put("provider", visit.habit().provider());
        care.put("act", act.named(visit.acts()));
        care.put("chargedCents", charged);
        care.put("baseCents", base);
        care.put("ratePercent", rate);
        care.put("deductedCents", deducted);
        return care;
    }
}
