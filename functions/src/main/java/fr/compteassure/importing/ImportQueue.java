package fr.compteassure.importing;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.Cloud;
import java.util.Map;

/**
 * The queue whose messages start the same function again, to go on with a file. Lambda, which ends such loops by itself, was
 * told not to: they end here.
 *
 * @param cloud where it is
 * @param run the run that leaves something
 */
record ImportQueue(Cloud cloud, Run run) {
    /** Of a quarter of an hour each: a hundred million lines and more. */
    private static final int MAX_RUNS = 100;

    /** Leaves a file to the next run. */
    void leave(Position position) {
        if (position.run() > MAX_RUNS) {
            tellOperations("tooManyRuns", position);
        } else {
            send("CONTINUATION_QUEUE", position.json());
        }
    }

    /** Tells operations of a file that nobody goes on with. */
    void tellOperations(String why, Position position) {
        send("BACKGROUND_FAILURES_QUEUE", Json.object("function", run.function(),
                "at", cloud.clock().instant().toString(), why, position.json()));
    }

    private void send(String queue, Map<String, Object> content) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting(queue))
                .messageBody(Json.write(content)));
    }
}
