package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;
import fr.compteassure.value.ShortText;
import java.util.Map;

/**
 * Freezes the account of a NIR, for operations, during a fraud. What is wrong with the event is answered; once more does
 * no harm.
 */
public final class FreezeAccount extends BackgroundFunction {
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
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var fields = new Fields(event);
        var nir = fields.required("nir", Nir::new);
        var reason = fields.required("reason", ShortText::of);
        if (!fields.errors().isEmpty()) {
            return Json.object("done", false, "errors", fields.errors().stream()
                    .map(error -> Json.object("field", error.field(), "message", error.message())).toList());
        }
        var outcome = freezing.freeze(nir, reason);
        return Json.object("done", outcome != AccountFreezing.Outcome.NO_SUCH_ACCOUNT, "outcome", outcome.name());
    }
}
