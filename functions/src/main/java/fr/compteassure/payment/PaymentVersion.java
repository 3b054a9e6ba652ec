package fr.compteassure.payment;

/**
 * A payment as an import wrote it.
 *
 * @param payment the payment
 * @param run the run of an import that wrote it, or null when none did
 */
record PaymentVersion(Payment payment, String run) {}
