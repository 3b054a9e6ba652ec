package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;

/** Thaws the account of a NIR that was frozen, for operations. */
public final class ThawAccount extends FreezingFunction {
    private final AccountFreezing freezing;

    /** For Lambda. */
    public ThawAccount() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ThawAccount(Cloud cloud) {
        freezing = new AccountFreezing(cloud);
    }

    @Override
    AccountFreezing.Outcome change(Nir nir, String reason) {
        return freezing.thaw(nir);
    }
}
