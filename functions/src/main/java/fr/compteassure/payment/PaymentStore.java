package fr.compteassure.payment;

import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Patience;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The payments. Only the fund's files change them. */
public final class PaymentStore {
    /** It comes after every character of an id. */
    static final String AFTER_ANY_ID = "~";
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
        return shown(insured, from, to).stream().map(found -> found.newest().payment()).toList().reversed();
    }

    /**
     * So many payments of a person, the newest first, as they are at the moment; no others are read.
     *
     * @param from the first day
     * @param upTo the last sort key, which no payment need have
     */
    List<Payment> newest(InsuredId insured, LocalDate from, String upTo, int limit) {
        if (upTo.compareTo(from.toString()) < 0) {
            return List.of();
        }
        return table.newestOf(BY_PERSON, period(insured, from, upTo), Map.of(), limit).stream()
                .map(found -> found.newest().payment()).toList();
    }

    /** Whether a person has payments from one day to another, both included. */
    boolean any(InsuredId insured, LocalDate from, LocalDate to) {
        return !newest(insured, from, endOf(to), 1).isEmpty();
    }

    /** The sort key that comes after those of a day. */
    static String endOf(LocalDate day) {
        return day + "#" + AFTER_ANY_ID;
    }

    private static Expression period(InsuredId insured, LocalDate from, String upTo) {
        return Expression.of("insuredId = :insured AND sortKey BETWEEN :from AND :upTo",
                ":insured", insured.value(), ":from", from.toString(), ":upTo", upTo);
    }

    /** The payments of a person from one day to another, both included, the newest first, as whole imports have them. */
    public WholePayments whole(InsuredId insured, LocalDate from, LocalDate to) {
        var now = cloud.clock().instant();
        var reading = AsyncCall.of(() -> imports.of(ImportState.shard(insured)));
        var ofPeriod = shown(insured, from, to);
        var state = reading.result();
        var found = state.running().isEmpty() ? ofPeriod : all(insured);
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
            var found = state.running().isEmpty() ? shown(insured, from, to) : all(insured);
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

    private List<VersionedPayment> shown(InsuredId insured, LocalDate from, LocalDate to) {
        return table.index(BY_PERSON, period(insured, from, endOf(to))).toList();
    }

    /** Of all days: an import that is not over may have moved a payment to another one. */
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

    /**
     * The write of a payment, refused when it was written since it was read.
     *
     * @param read as it was read; empty when there was none
     */
    Write<VersionedPayment> put(VersionedPayment next, Optional<VersionedPayment> read) {
        return table.put(next, read.map(PaymentStore::same)
                .orElseGet(() -> Expression.of("attribute_not_exists(paymentId)")));
    }

    private static Expression same(VersionedPayment read) {
        return read.isCounted()
                ? Expression.of("revision = :revision", ":revision", read.revision())
                : Expression.of("attribute_not_exists(revision)");
    }

    /** Waits until lists and documents, which are a little behind the last write, show these payments as they stand. */
    void awaitShown(Collection<String> ids) {
        Patience.until(() -> ids.isEmpty() || standing(ids).allMatch(this::isShown),
                "the index of payments stays behind");
    }

    private Stream<VersionedPayment> standing(Collection<String> ids) {
        var read = cloud.read(ids.stream().map(this::lookup).toArray(Lookup<?>[]::new));
        return ids.stream().flatMap(id -> read.of(lookup(id)).stream());
    }

    private boolean isShown(VersionedPayment standing) {
        var payment = standing.newest().payment();
        return table.index(BY_PERSON, Expression.of("insuredId = :insured AND sortKey = :key",
                ":insured", payment.insured().value(), ":key", payment.sortKey())).anyMatch(standing::equals);
    }
}
