package fr.compteassure.help;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.util.stream.Stream;

/** Somebody who looks for a fund: one, several, none. */
final class HelpLife implements Life {

    @Override
    public void live(Application application) {
        Stream.of("35000", "13780", "98000", "x").forEach(
                code -> application.api().get("/cpams?postalCode=" + code));
    }
}
