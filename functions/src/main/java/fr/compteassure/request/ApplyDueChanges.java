package fr.compteassure.request;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.message.MessagePurge;
import java.util.Map;

/**
 * What falls due of requests and messages: requests take effect whose day has come, and of those that are late the person and
 * operations are told; messages are deleted that have had their time. Once a day it is computed how long answers usually take.
 * Two runs at once do no harm.
 */
public final class ApplyDueChanges extends BackgroundFunction {
    private final Cloud cloud;
    private final DueChanges changes;
    private final MessagePurge messages;
    private final AnswerTimeStore times;
    private final OpenStock stock;

    /** For Lambda. */
    public ApplyDueChanges() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ApplyDueChanges(Cloud cloud) {
        this.cloud = cloud;
        changes = new DueChanges(cloud);
        messages = new MessagePurge(cloud);
        times = new AnswerTimeStore(cloud);
        stock = new OpenStock(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var continuation = new SelfContinuation(cloud, run, event);
        if (continuation.subject().filter(MessagePurge::isSubject).isPresent()) {
            return report(messages.run(continuation));
        }
        var work = changes.work();
        var progress = continuation.run("due", SubmittedRequest.SHARDS, work);
        if (work.late() > 0) {
            run.error("late=" + work.late());
            cloud.metrics().tell(Metric.REQUESTS_LATE.measure(work.late()));
        }
        if (continuation.subject().isPresent()) {
            return report(progress, work.late());
        }
        var purged = messages.run(new SelfContinuation(cloud, run, event));
        // Last: nobody waits for statistics.
        if (times.computeOnceADay()) {
            stock.measure();
        }
        var report = report(progress, work.late());
        report.put("messages", report(purged));
        return report;
    }

    private static Map<String, Object> report(SelfContinuation.Progress progress, int late) {
        return Json.object("applied", progress.done(), "late", late, "failed", progress.failed(), "goesOn",
                progress.goesOn());
    }

    private static Map<String, Object> report(SelfContinuation.Progress purged) {
        return Json.object("purged", purged.done(), "failed", purged.failed(), "goesOn", purged.goesOn());
    }
}
