package fr.compteassure.request.bank;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.request.ConfirmedProcedureFunction;

/** {@code POST /requests/bank-detail-changes}: has benefits paid to another bank account, after some days. */
public final class ChangeBankDetails extends ConfirmedProcedureFunction<AccountChange> {
    /** For Lambda. */
    public ChangeBankDetails() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ChangeBankDetails(Cloud cloud) {
        super(cloud, new AccountChanging(cloud));
    }
}
