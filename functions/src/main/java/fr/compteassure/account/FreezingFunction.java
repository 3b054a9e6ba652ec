package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.value.Nir;
import fr.compteassure.value.ShortText;
import java.util.Map;

/**
 * What operations invoke during a fraud, by hand, with the NIR and a reason. What is wrong with the event is answered; once
 * more does no harm.
 */
abstract class FreezingFunction extends BackgroundFunction {

    /** Does it to the account of this person. */
    abstract AccountFreezing.Outcome change(Nir nir, String reason);

    @Override
    protected final Map<String, Object> handle(Map<String, Object> event, Run run) {
        var fields = new Fields(event);
        var nir = fields.required("nir", Nir::new);
        var reason = fields.required("reason", ShortText::of);
        if (!fields.errors().isEmpty()) {
            return Json.object("done", false, "errors", fields.errors().stream()
                    .map(error -> Json.object("field", error.field(), "message", error.message())).toList());
        }
        var outcome = change(nir, reason);
        return Json.object("done", outcome != AccountFreezing.Outcome.NO_SUCH_ACCOUNT, "outcome", outcome.name());
    }
}
