package fr.compteassure.payment;

import fr.compteassure.cloud.BatchRead;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Some payments of a file, written together: one read of what stands and of what the people were paid, and one transaction
 * that is refused when either was written since. So it counts each payment once, however often it is tried and whoever
 * else writes.
 */
final class PaymentBatch {
    private final PaymentTables tables;
    private final String file;
    private final Function<ImportState, String> runs;
    private final Collection<Payment> payments;
    private boolean alone;
    private BatchRead read;

    /**
     * @param file names the file
     * @param runs gives, and begins if need be, the run of the file for a part of the people
     * @param payments up to {@link fr.compteassure.cloud.Table#BATCH}, no two of one id: they, their people and years are
     *     within what is read at once, and all that they change within a transaction
     */
    PaymentBatch(PaymentTables tables, String file, Function<ImportState, String> runs, Collection<Payment> payments) {
        this.tables = tables;
        this.file = file;
        this.runs = runs;
        this.payments = payments;
    }

    /** A payment of the file, and what stood when it came. */
    private record Found(Payment payment, Optional<VersionedPayment> standing, ImportState state) {}

    /**
     * Writes what is news.
     *
     * @return false when somebody else wrote something of it in between: to be tried again, payment by payment then
     */
    boolean write() {
        read = read();
        var news = payments.stream().map(this::found).filter(this::isNews).toList();
        var ledger = ledger(news);
        var groups = alone ? news.stream().map(List::of).toList() : List.of(news);
        alone = true;
        return groups.stream().allMatch(group -> written(group, ledger));
    }

    private BatchRead read() {
        return tables.cloud()
                .read(payments.stream().flatMap(payment -> Stream.of(tables.payments().lookup(payment.id()),
                        tables.registry().known(payment.insured()),
                        tables.imports().lookup(ImportState.shard(payment.insured())),
                        year(PaidLedger.Key.of(payment)))).toArray(Lookup<?>[]::new));
    }

    private Lookup<PaidYear> year(PaidLedger.Key key) {
        return tables.years().lookup(key.insured(), key.year());
    }

    private Found found(Payment payment) {
        var shard = ImportState.shard(payment.insured());
        return new Found(payment, read.of(tables.payments().lookup(payment.id())),
                read.of(tables.imports().lookup(shard)).orElseGet(() -> ImportState.none(shard)));
    }

    private boolean isNews(Found found) {
        var run = found.state().run(file);
        return found.standing().filter(one -> one.says(found.payment(), run, found.state())).isEmpty();
    }

    /** What the people were paid, in the years that payments leave too. */
    private PaidLedger ledger(List<Found> news) {
        var ledger = new PaidLedger(tables);
        news.forEach(found -> know(ledger, PaidLedger.Key.of(found.payment()), read));
        var left = new LinkedHashSet<PaidLedger.Key>();
        news.stream().flatMap(found -> found.standing().stream()).map(one -> PaidLedger.Key.of(one.newest().payment()))
                .filter(key -> !ledger.knows(key)).forEach(left::add);
        if (!left.isEmpty()) {
            var others = tables.cloud().read(left.stream().map(this::year).toArray(Lookup<?>[]::new));
            left.forEach(key -> know(ledger, key, others));
        }
        return ledger;
    }

    private void know(PaidLedger ledger, PaidLedger.Key key, BatchRead found) {
        ledger.know(found.of(year(key)).orElseGet(() -> PaidYear.none(key.insured(), key.year())));
    }

    private boolean written(List<Found> group, PaidLedger ledger) {
        var transaction = tables.cloud().transaction();
        for (var found : group) {
            var next = next(found);
            transaction.with(tables.payments().put(next, found.standing()));
            ledger.count(next, found.standing());
        }
        if (transaction.with(ledger.writes()).commit() instanceof Transaction.Refused) {
            return false;
        }
        ledger.written();
        return true;
    }

    private VersionedPayment next(Found found) {
        var run = runs.apply(found.state());
        return found.standing().map(one -> one.replacedBy(found.payment(), run, found.state()))
                .orElseGet(() -> VersionedPayment.of(found.payment(), run));
    }

    /** Whether the registry knew the person when the payment was written. */
    boolean isOfSomebodyKnown(Payment payment) {
        return read.of(tables.registry().known(payment.insured())).isPresent();
    }
}
