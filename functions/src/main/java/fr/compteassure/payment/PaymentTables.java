package fr.compteassure.payment;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredStore;

/**
 * What an import of payments reads and writes, made once for all that it does side by side.
 *
 * @param cloud where it is
 * @param payments the payments
 * @param imports how far imports are
 * @param years what people were paid
 * @param months who has payments in which month
 * @param registry who is known
 */
record PaymentTables(Cloud cloud, PaymentStore payments, ImportStateStore imports, PaidYearStore years,
        StatementMonthStore months, InsuredStore registry) {

    static PaymentTables of(Cloud cloud) {
        return new PaymentTables(cloud, new PaymentStore(cloud), new ImportStateStore(cloud), new PaidYearStore(cloud),
                new StatementMonthStore(cloud), new InsuredStore(cloud));
    }
}
