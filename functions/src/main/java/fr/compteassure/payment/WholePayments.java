package fr.compteassure.payment;

import fr.compteassure.cloud.Write;
import java.util.List;
import java.util.function.Supplier;

/** Payments of a person as whole imports have them: of a file that is being imported, no line counts yet. */
public final class WholePayments {
    private final List<Payment> payments;
    private final Write<?> unchanged;
    private final Supplier<WholePayments> reading;

    WholePayments(List<Payment> payments, Write<?> unchanged, Supplier<WholePayments> reading) {
        this.payments = payments;
        this.unchanged = unchanged;
        this.reading = reading;
    }

    /** The payments, the newest first. */
    public List<Payment> payments() {
        return payments;
    }

    /**
     * The write that holds whoever writes what these payments say to them: it is refused when an import began or ended
     * since they were read, because some of them may then be of one state and some of another.
     */
    public Write<?> unchanged() {
        return unchanged;
    }

    /** The same payments, as they are now. */
    public WholePayments again() {
        return reading.get();
    }

    @Override
    public String toString() {
        return "WholePayments[" + payments.size() + "]";
    }
}
