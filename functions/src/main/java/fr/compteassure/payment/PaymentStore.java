package fr.compteassure.payment;

import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Patience;
import fr.compteassure.cloud.Table;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The payments. Only the fund's files change them. */
public final class PaymentStore {
    private static final String BY_PERSON = "byPerson";

    private final Cloud cloud;
    private final Table<VersionedPayment> table;
    private final ImportStateStore imports;

    /** @param cloud where the table is */
    public PaymentStore(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("PAYMENTS_TABLE", PaymentSchema::schema);
        imports = new ImportStateStore(cloud);
    }

    /** The payments of a person from one day to another, both included, the newest first, as they are at the moment. */
    public List<Payment> of(InsuredId insured, LocalDate from, LocalDate to) {
        return table.index(BY_PERSON, Expression.of("insuredId = :insured AND sortKey BETWEEN :from AND :to",
                // "~" comes after every character of an id.
                ":insured", insured.value(), ":from", from.toString(), ":to", to + "#~"))
                .map(found -> found.newest().payment()).toList().reversed();
    }

    /** The payments of a person from one day to another, both included, the newest first, as whole imports have them. */
    public WholePayments whole(InsuredId insured, LocalDate from, LocalDate to) {
        var now = cloud.clock().instant();
        var reading = AsyncCall.of(() -> imports.of(ImportState.shard(insured)));
        var found = all(insured);
        var state = reading.result();
        Supplier<WholePayments> settled = () -> settled(insured, from, to);
        // What was read beside the end of an import may have been read before it.
        return state.endedSince(now)
                ? settled.get()
                : new WholePayments(whole(found, state, insured, from, to), List.of(imports.unchanged(state)), settled);
    }

    /** Read while no import begins or ends: each turn more is one that did, in the few milliseconds of a reading. */
    private WholePayments settled(InsuredId insured, LocalDate from, LocalDate to) {
        var state = imports.of(ImportState.shard(insured));
        while (true) {
            var found = all(insured);
            var after = imports.of(state.shard());
            if (after.version() == state.version()) {
                return new WholePayments(whole(found, state, insured, from, to), List.of(),
                        () -> settled(insured, from, to));
            }
            state = after;
        }
    }

    private static List<Payment> whole(List<VersionedPayment> found, ImportState state, InsuredId insured,
            LocalDate from, LocalDate to) {
        return found.stream().flatMap(one -> one.whole(state).stream())
                .filter(payment -> payment.insured().equals(insured))
                .filter(payment -> !payment.paidOn().isBefore(from) && !payment.paidOn().isAfter(to))
                .sorted(Comparator.comparing(Payment::sortKey).reversed()).toList();
    }

    /** Of all days: an import that is not over may be about to move a payment to another one. */
    private List<VersionedPayment> all(InsuredId insured) {
        return table.index(BY_PERSON, Expression.of("insuredId = :insured", ":insured", insured.value())).toList();
    }

    /** Those of a person, as they are told to the person, the newest first. */
    List<Map<String, Object>> export(InsuredId insured) {
        return table.export().index(BY_PERSON, Expression.of("insuredId = :insured", ":insured", insured.value()))
                .reversed();
    }

    /** What reads a payment by its id, beside other things. */
    Lookup<VersionedPayment> lookup(String id) {
        return table.lookup(id);
    }

    /** Writes up to 25 payments, each in place of the one of its id. */
    void replace(List<VersionedPayment> payments) {
        table.replace(payments, VersionedPayment::id);
    }

    /** Waits until lists and documents, which are a little behind the last write, show these payments as they stand. */
    void awaitShown(List<String> ids) {
        Patience.until(() -> ids.isEmpty() || standing(ids).allMatch(this::isShown),
                "the index of payments stays behind");
    }

    private Stream<VersionedPayment> standing(List<String> ids) {
        var read = cloud.read(ids.stream().map(this::lookup).toArray(Lookup<?>[]::new));
        return ids.stream().flatMap(id -> read.of(lookup(id)).stream());
    }

    private boolean isShown(VersionedPayment standing) {
        var payment = standing.newest().payment();
        return table.index(BY_PERSON, Expression.of("insuredId = :insured AND sortKey = :key",
                ":insured", payment.insured().value(), ":key", payment.sortKey())).anyMatch(standing::equals);
    }
}
