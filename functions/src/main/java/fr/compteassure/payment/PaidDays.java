package fr.compteassure.payment;

import fr.compteassure.payment.Payment.Recipient;
import fr.compteassure.payment.Payment.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person was paid, day by day and type by type: as much of the payments as it takes to add them up over any period,
 * and to know on which days some are to be found.
 *
 * @param sums those of each day and type that has payments
 */
record PaidDays(NavigableMap<DayType, Sum> sums) {
    private static final Comparator<DayType> BY_DAY = Comparator.comparing(DayType::day)
            .thenComparing(DayType::type);
    private static final Sum NOTHING = new Sum(0, 0, 0);

    /** Nothing was paid. */
    static final PaidDays NONE = new PaidDays(new TreeMap<>(BY_DAY));

    /**
     * What a sum is of.
     *
     * @param day the day of payment
     * @param type the type of the payments
     */
    record DayType(LocalDate day, Type type) {
        private static final int DAY = 10;

        /** What {@link #toString} wrote. */
        static DayType of(String text) {
            return new DayType(LocalDate.parse(text.substring(0, DAY)), Type.valueOf(text.substring(DAY + 1)));
        }

        private static DayType of(Payment payment) {
            return new DayType(payment.paidOn(), payment.type());
        }

        /** Such as {@code 2026-10-19 CARE}. */
        @Override
        public String toString() {
            return day + " " + type;
        }
    }

    /**
     * What payments add up to.
     *
     * @param payments how many they are
     * @param paidCents all of them
     * @param paidToInsuredCents those that the insured person received
     */
    record Sum(long payments, long paidCents, long paidToInsuredCents) {
        private static Sum of(Payment payment) {
            return new Sum(1, payment.paidCents(), payment.recipient() == Recipient.INSURED ? payment.paidCents() : 0);
        }

        private Sum plus(Sum other) {
            return new Sum(payments + other.payments, paidCents + other.paidCents,
                    paidToInsuredCents + other.paidToInsuredCents);
        }

        private Sum negated() {
            return new Sum(-payments, -paidCents, -paidToInsuredCents);
        }
    }

    /** Those of these payments. */
    static PaidDays of(List<Payment> payments) {
        var sums = new TreeMap<DayType, Sum>(BY_DAY);
        payments.forEach(payment -> sums.merge(DayType.of(payment), Sum.of(payment), Sum::plus));
        return new PaidDays(sums);
    }

    /** With a payment more. */
    PaidDays with(Payment payment) {
        return and(DayType.of(payment), Sum.of(payment));
    }

    /** Without a payment that is among them. */
    PaidDays without(Payment payment) {
        return and(DayType.of(payment), Sum.of(payment).negated());
    }

    private PaidDays and(DayType place, Sum sum) {
        var changed = new TreeMap<>(sums);
        changed.merge(place, sum, (one, other) -> one.plus(other).payments() == 0 ? null : one.plus(other));
        return new PaidDays(changed);
    }

    /** These and those of other days. */
    PaidDays and(PaidDays others) {
        var both = new TreeMap<>(sums);
        both.putAll(others.sums);
        return new PaidDays(both);
    }

    /** Those from one day to another, both included. */
    PaidDays within(LocalDate from, LocalDate to) {
        return new PaidDays(new TreeMap<>(sums.subMap(first(from), true, first(to.plusDays(1)), false)));
    }

    /** Whether something was paid in this month. */
    boolean has(YearMonth month) {
        return !within(month.atDay(1), month.atEndOfMonth()).sums.isEmpty();
    }

    /** The last day on which something of this type was paid, and the sum of that day; empty when nothing was. */
    Optional<NavigableMap.Entry<DayType, Sum>> last(Type type) {
        return sums.descendingMap().entrySet().stream().filter(sum -> sum.getKey().type() == type).findFirst();
    }

    /** The days on which payments were made that may have a sort key up to this one, the last day first. */
    List<LocalDate> newestDays(String upTo) {
        return sums.descendingKeySet().stream().map(DayType::day).distinct()
                .filter(day -> (day + "#").compareTo(upTo) <= 0).toList();
    }

    /** The sum of a day and type. */
    Sum of(LocalDate day, Type type) {
        return sums.getOrDefault(new DayType(day, type), NOTHING);
    }

    private static DayType first(LocalDate day) {
        return new DayType(day, Type.values()[0]);
    }
}
