package fr.compteassure.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A payment as it is kept: its newest version, and beside it those that count as long as the imports that replaced them
 * are not over.
 *
 * @param newest what the last import wrote
 * @param earlier what it replaced, the newest first, down to one of an import that was over
 * @param revision how many times it was written since what people are paid is {@link PaidYear added up}; 0 for what stood
 *     before and is in no sum
 */
record VersionedPayment(PaymentVersion newest, List<PaymentVersion> earlier, long revision) {

    /** A payment that stands for the first time. */
    static VersionedPayment of(Payment payment, String run) {
        return new VersionedPayment(new PaymentVersion(payment, run), List.of(), 1);
    }

    /** The fund's own id of the payment. */
    String id() {
        return newest.payment().id();
    }

    /** Whether what it says is in the sums. */
    boolean isCounted() {
        return revision > 0;
    }

    /** The payment as whole imports have it; empty when there is none yet. */
    Optional<Payment> whole(ImportState state) {
        return versions().filter(version -> state.isOver(version.run())).findFirst().map(PaymentVersion::payment);
    }

    /** Whether this is what a file says of it, and will count once the run that imports the file is over. */
    boolean says(Payment payment, Optional<String> run, ImportState state) {
        return newest.payment().equals(payment) && isCounted()
                && (state.isOver(newest.run()) || run.filter(newest.run()::equals).isPresent());
    }

    /** The payment once an import has replaced it. */
    VersionedPayment replacedBy(Payment payment, String run, ImportState state) {
        var kept = new ArrayList<PaymentVersion>();
        for (var version : versions().filter(one -> !run.equals(one.run())).toList()) {
            kept.add(version);
            if (state.isOver(version.run())) {
                break;
            }
        }
        return new VersionedPayment(new PaymentVersion(payment, run), kept, revision + 1);
    }

    private Stream<PaymentVersion> versions() {
        return Stream.concat(Stream.of(newest), earlier.stream());
    }
}
