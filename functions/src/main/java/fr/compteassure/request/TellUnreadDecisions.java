package fr.compteassure.request;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/**
 * Tells people again of decisions and demands of the fund that they have not opened: by SMS after three days, and by letter after
 * six. Two runs at once do no harm.
 */
public final class TellUnreadDecisions extends BackgroundFunction {
    private final Cloud cloud;
    private final UnreadTelling telling;

    /** For Lambda. */
    public TellUnreadDecisions() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public TellUnreadDecisions(Cloud cloud) {
        this.cloud = cloud;
        telling = new UnreadTelling(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var progress = new SelfContinuation(cloud, run, event).run("unread", SubmittedRequest.SHARDS, telling);
        return Json.object("told", progress.done(), "failed", progress.failed(), "goesOn", progress.goesOn());
    }
}
