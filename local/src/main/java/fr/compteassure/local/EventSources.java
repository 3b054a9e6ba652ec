package fr.compteassure.local;

import fr.compteassure.local.aws.AwsEndpoints;
import fr.compteassure.local.aws.DynamoDbLocal;
import fr.compteassure.local.aws.Invoker;
import fr.compteassure.local.aws.QueuePoller;
import fr.compteassure.local.aws.QueueSubscription;
import fr.compteassure.local.aws.StreamPoller;
import fr.compteassure.local.aws.Subscription;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.start.Closing;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The streams and queues of the template that start functions. */
final class EventSources implements AutoCloseable {
    private final Closing closing = new Closing();
    private final AwsEndpoints endpoints;
    private final StreamPoller streams;
    private final QueuePoller queues;

    /**
     * From now on they start functions.
     *
     * @param folder where the positions in the streams are kept
     * @throws fr.compteassure.local.aws.LocalFailure when one is not there or cannot be read as the template says
     */
    EventSources(Template template, DynamoDbLocal tables, AwsEndpoints endpoints, Path folder, FunctionHost functions,
            InstantSource clock) {
        this.endpoints = endpoints;
        Invoker invoker = (function, event) -> {
            var outcome = functions.invoke(function, event);
            return new Invoker.Result(outcome.failed(), outcome.payload());
        };
        try {
            streams = closing.add(new StreamPoller(tables, folder, EmulatedAws.REGION, invoker));
            queues = closing.add(new QueuePoller(endpoints, EmulatedAws.REGION, invoker, clock));
            template.functions().forEach(this::subscribe);
            queues(template).forEach(queues::subscribe);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** How queues feed functions. */
    static Stream<QueueSubscription> queues(Template template) {
        return template.functions().stream().flatMap(function -> function.events("SQS").stream()
                .map(event -> QueueSubscription.of(function.id(), function.timeout(), event.properties())));
    }

    private void subscribe(LambdaFunction function) {
        function.events("DynamoDB").forEach(event -> streams.subscribe(
                // arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/latest
                event.text("Stream").split("/")[1],
                Subscription.of(function.id(), event.properties(), onFailure(event.properties()))));
    }

    private Consumer<String> onFailure(Map<String, Object> properties) {
        var queue = Destinations.onFailure(properties);
        return queue == null ? null : document -> endpoints.send(queue, document);
    }

    /** Waits until all that was written or sent has reached the functions; false when that took too long. */
    boolean awaitIdle(Duration atMost) {
        var end = Instant.now().plus(atMost);
        long calls;
        do {
            calls = queues.calls();
            if (!streams.awaitIdle(Duration.between(Instant.now(), end))
                    || !queues.awaitIdle(Duration.between(Instant.now(), end))) {
                return false;
            }
            // What a queue's function wrote since is on its way through the streams.
        } while (queues.calls() != calls);
        return true;
    }

    @Override
    public void close() {
        closing.close();
    }
}
