package fr.compteassure.payment;

import fr.compteassure.cloud.Write;
import java.util.List;
import java.util.function.Supplier;

/** Payments of a person as whole imports have them: of a file that is being imported, no line counts yet. */
public final class WholePayments {
    private final List<Payment> payments;
    private final List<Write<?>> conditions;
    private final Supplier<WholePayments> settled;

    WholePayments(List<Payment> payments, List<Write<?>> conditions, Supplier<WholePayments> settled) {
        this.payments = payments;
        this.conditions = conditions;
        this.settled = settled;
    }

    /** The payments, the newest first. */
    public List<Payment> payments() {
        return payments;
    }

    /**
     * The writes that hold whoever writes what these payments say to them. They are refused when an import began or
     * ended since they were read: some payments may then be of one state and some of another, and {@link #settled} tells.
     */
    public List<Write<?>> conditions() {
        return conditions;
    }

    /** The payments as they are now, read with more care: on no conditions. */
    public WholePayments settled() {
        return settled.get();
    }

    @Override
    public String toString() {
        return "WholePayments[" + payments.size() + "]";
    }
}
