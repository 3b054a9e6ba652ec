/**
 * What the fund has paid: its files are imported, the person lists the payments and is told of each month that has
 * some. What people were paid is added up as payments are written ({@link PaidYear}). Documents are made of {@link Payment} that {@link PaymentStore} finds; {@link ExpectedPayments} are to come.
 */
@Door({DeductionCounters.class, Deductions.class, ExpectedPayments.class, NextPayment.class, Payment.class,
        PaymentData.class, PaymentStore.class,
        WholePayments.class})
package fr.compteassure.payment;

import fr.compteassure.Door;
