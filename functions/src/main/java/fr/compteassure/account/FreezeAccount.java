package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;

/** Freezes the account of a NIR, for operations, during a fraud. */
public final class FreezeAccount extends FreezingFunction {
    private final AccountFreezing freezing;

    /** For Lambda. */
    public FreezeAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public FreezeAccount(Cloud cloud) {
        freezing = new AccountFreezing(cloud);
    }

    @Override
    AccountFreezing.Outcome change(Nir nir, String reason) {
        return freezing.freeze(nir, reason);
    }
}
