package fr.compteassure.payment;

import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people were paid, as it was read, and as it becomes by payments that are written in the same transaction. */
final class PaidLedger {
    private final PaidYearStore years;
    private final StatementMonthStore months;
    private final Map<Key, PaidYear> read = new LinkedHashMap<>();
    private final Map<Key, PaidDays> now = new LinkedHashMap<>();

    PaidLedger(PaidYearStore years, StatementMonthStore months) {
        this.years = years;
        this.months = months;
    }

    /**
     * Whose payments of which year.
     *
     * @param insured the person
     * @param year the year
     */
    record Key(InsuredId insured, int year) {
        static Key of(Payment payment) {
            return new Key(payment.insured(), payment.paidOn().getYear());
        }
    }

    /** Whether this year of a person was read. */
    boolean knows(Key key) {
        return read.containsKey(key);
    }

    /** Takes a year of a person as it was read. */
    void know(PaidYear year) {
        read.put(new Key(year.insured(), year.year()), year);
    }

    /** Counts a payment in place of what is counted of it. */
    void count(VersionedPayment next, Optional<VersionedPayment> standing) {
        standing.filter(VersionedPayment::isCounted).map(one -> one.newest().payment())
                .ifPresent(payment -> now.merge(Key.of(payment), standing(payment).without(payment),
                        (days, _) -> days.without(payment)));
        var payment = next.newest().payment();
        now.merge(Key.of(payment), standing(payment).with(payment), (days, _) -> days.with(payment));
    }

    private PaidDays standing(Payment payment) {
        return read.get(Key.of(payment)).days();
    }

    /** The writes of what is otherwise than it was read; months that have payments now and had none are noted. */
    List<Write<?>> writes() {
        var writes = new ArrayList<Write<?>>();
        changed().forEach(key -> {
            writes.add(years.put(next(key), read.get(key)));
            newMonths(key).forEach(month -> writes.add(months.put(new StatementMonth(month, key.insured()))));
        });
        return writes;
    }

    private Stream<Key> changed() {
        return now.keySet().stream().filter(key -> !now.get(key).equals(read.get(key).days()));
    }

    private PaidYear next(Key key) {
        return read.get(key).with(now.get(key));
    }

    private Stream<YearMonth> newMonths(Key key) {
        return now.get(key).sums().keySet().stream().map(paid -> YearMonth.from(paid.day())).distinct()
                .filter(month -> !read.get(key).days().has(month));
    }

    /** What was to be written is: it is what was read now. */
    void written() {
        changed().toList().forEach(key -> read.put(key, next(key)));
        now.clear();
    }
}
