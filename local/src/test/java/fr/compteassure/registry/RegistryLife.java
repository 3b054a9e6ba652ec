package fr.compteassure.registry;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** A person who changes something, of which the fund's file then says something else. */
final class RegistryLife implements Life {

    @Override
    public void live(Application application) {
        RegistryFixture.of(application).change(RegistryFixture.CARD_BLOCKED)
                .filed(file -> file.put("vitaleCard", map("status", "EXPIRED")));
    }
}
