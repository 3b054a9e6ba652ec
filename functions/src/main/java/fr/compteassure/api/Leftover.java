package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Map;

/** What a run of a work does not do itself: parts of shards, which its queue has done, and people, of whom operations are told. */
final class Leftover {
    /**
     * How often a shard is gone on with: Lambda, which ends such loops by itself, was told not to. At 250 people a second, 100
     * runs of a quarter of an hour are 22 million people of one shard.
     */
    private static final int MAX_RUNS = 100;
    private static final int MAX_NAMED = 20;

    private final Cloud cloud;
    private final Run run;
    private final String subject;
    private boolean any;

    /** @param subject what the work is about */
    Leftover(Cloud cloud, Run run, String subject) {
        this.cloud = cloud;
        this.run = run;
        this.subject = subject;
    }

    /** Whether a part was left. */
    boolean isAny() {
        return any;
    }

    /** Leaves a part to the queue, whose message starts the same function. */
    void leave(ShardPart part) {
        any = true;
        if (part.run() > MAX_RUNS) {
            tellOperations(Json.object("tooManyRuns", part.message(subject)));
        } else {
            send("CONTINUATION_QUEUE", part.message(subject));
        }
    }

    /** Tells operations for whom it failed, if for anybody. */
    void tellFailed(List<InsuredId> people) {
        if (!people.isEmpty()) {
            tellOperations(Json.object("failed", people.size(),
                    "insuredIds", people.stream().limit(MAX_NAMED).map(InsuredId::value).toList()));
        }
    }

    private void tellOperations(Map<String, Object> what) {
        var report = Json.object("function", run.context().getFunctionName(), "subject", subject,
                "at", cloud.clock().instant().toString());
        report.putAll(what);
        send("BACKGROUND_FAILURES_QUEUE", report);
    }

    private void send(String queue, Map<String, Object> content) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting(queue))
                .messageBody(Json.write(content)));
    }
}
