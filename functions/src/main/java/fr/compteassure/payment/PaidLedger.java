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
    private final PaymentTables tables;
    private final Map<Key, PaidYear> read = new LinkedHashMap<>();
    private final Map<Key, PaidDays> now = new LinkedHashMap<>();

    PaidLedger(PaymentTables tables) {
        this.tables = tables;
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
                .ifPresent(payment -> now.put(Key.of(payment), now(payment).without(payment)));
        var payment = next.newest().payment();
        now.put(Key.of(payment), now(payment).with(payment));
    }

    private PaidDays now(Payment payment) {
        var key = Key.of(payment);
        return now.getOrDefault(key, read.get(key).days());
    }

    /** The writes of what is otherwise than it was read; months that have payments now and had none are noted. */
    List<Write<?>> writes() {
        var writes = new ArrayList<Write<?>>();
        changed().forEach(key -> {
            writes.add(tables.years().put(next(key), read.get(key)));
            newMonths(key).forEach(month -> writes.add(tables.months().put(new StatementMonth(month, key.insured()))));
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
