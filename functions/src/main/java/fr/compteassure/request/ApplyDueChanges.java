package fr.compteassure.request;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/**
 * What falls due of requests: those take effect whose day has come, and of those that are late the person and operations
 * are told. Once a day it is computed how long answers usually take. Two runs at once do no harm.
 */
public final class ApplyDueChanges extends BackgroundFunction {
    private final Cloud cloud;
    private final DueChanges changes;
    private final AnswerTimeStore times;

    /** For Lambda. */
    public ApplyDueChanges() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ApplyDueChanges(Cloud cloud) {
        this.cloud = cloud;
        changes = new DueChanges(cloud);
        times = new AnswerTimeStore(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var continuation = new SelfContinuation(cloud, run, event);
        var work = changes.work();
        var progress = continuation.run("due", SubmittedRequest.SHARDS, work);
        if (work.late() > 0) {
            run.error("late=" + work.late());
        }
        if (continuation.subject().isEmpty()) {
            // Last: nobody waits for a statistic.
            times.computeOnceADay();
        }
        return Json.object("applied", progress.done(), "late", work.late(), "failed", progress.failed(), "goesOn",
                progress.goesOn());
    }
}
