package fr.compteassure.account;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Nir;
import fr.compteassure.value.ShortText;
import java.util.Map;

/**
 * Thaws the account of a NIR that was frozen, for operations. What is wrong with the event is answered; once more does no
 * harm.
 */
public final class ThawAccount extends BackgroundFunction {
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
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var fields = new Fields(event);
        var nir = fields.required("nir", Nir::new);
        fields.required("reason", ShortText::of);
        if (!fields.errors().isEmpty()) {
            return Json.object("done", false, "errors", fields.errors().stream()
                    .map(error -> Json.object("field", error.field(), "message", error.message())).toList());
        }
        var outcome = freezing.thaw(nir);
        return Json.object("done", outcome != AccountFreezing.Outcome.NO_SUCH_ACCOUNT, "outcome", outcome.name());
    }
}
