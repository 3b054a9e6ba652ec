package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Something that is to be paid on a day. How much depends on what is owed by then.
 *
 * @param paidOn the day
 * @param settling makes the payment, keeping back what the ledger says
 */
record Claim(LocalDate paidOn, Function<Ledger, Payment> settling) {
    /** A choice of the demonstration: no payment is of nothing, what it cannot bear waits for the next one. */
    static final long MIN_PAYMENT = 1_00;

    Payment settle(Ledger ledger) {
        return settling.apply(ledger);
    }
}
