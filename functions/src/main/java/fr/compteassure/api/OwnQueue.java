package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/**
 * The queue of a function, whose messages start the same function, to go on with what a run did not come to; and that of
 * operations, who are told what nobody goes on with.
 *
 * @param cloud where the queues are
 * @param run the run that leaves something
 * @param about what operations are told beside, whatever they are told
 */
public record OwnQueue(Cloud cloud, Run run, Map<String, Object> about) {
    /**
     * How many runs a chain may have: Lambda, which ends such loops by itself, was told not to. Of a quarter of an hour each,
     * they are a hundred million lines and more of a file; at 250 people a second, 22 million of a shard.
     */
    private static final int MAX_RUNS = 100;

    /**
     * Leaves work to another run, unless there have been too many.
     *
     * @param next the how manieth run it will be
     * @param content what that run is to know
     */
    public void leave(int next, Map<String, Object> content) {
        if (next > MAX_RUNS) {
            tellOperations(Json.object("tooManyRuns", content));
        } else {
            send("CONTINUATION_QUEUE", content);
        }
    }

    /** Tells operations, with the name of the function and the time. */
    public void tellOperations(Map<String, Object> what) {
        var report = Json.object("function", run.function(), "at", cloud.clock().instant().toString());
        report.putAll(about);
        report.putAll(what);
        send("BACKGROUND_FAILURES_QUEUE", report);
    }

    private void send(String queue, Map<String, Object> content) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting(queue))
                .messageBody(Json.write(content)));
    }
}
