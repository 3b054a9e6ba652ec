package fr.compteassure.profile;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.util.List;
import java.util.Map;

/**
 * Goes on with the closing of accounts where {@link CloseAccount} did not come to its end. Started by a message that
 * CloseAccount sends before it begins; there is mostly nothing to do. A run that fails is tried again, and in the end told
 * to operations.
 */
public final class EraseClosedAccounts extends BackgroundFunction {
    private final AccountErasure erasure;

    /** For Lambda. */
    public EraseClosedAccounts() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public EraseClosedAccounts(Cloud cloud) {
        erasure = new AccountErasure(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        int erased = 0;
        int nothing = 0;
        for (var message : (List<?>) event.get("Records")) {
            var insured = AccountErasure.announced((String) ((Map<?, ?>) message).get("body"));
            if (erasure.erase(insured)) {
                erased++;
                run.log("insured=" + insured);
            } else {
                nothing++;
            }
        }
        return Json.object("erased", erased, "nothing", nothing);
    }
}
