package fr.compteassure.mail;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.OutboxDelivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends the e-mails and the SMS of the outbox: started by the stream of the outbox table, and by the queue of those that
 * could not be sent at once. They do not wait for each other: what cannot be done now waits in that queue, and the stream
 * goes on. It answers which items are to come again from where they came ({@code batchItemFailures}).
 */
public final class SendEmail extends BackgroundFunction {
    /** In milliseconds: what one message may take, SES or SNS answering late. */
    private static final long FOR_ONE = 20_000;
    /** After so many failures of one kind in a run, SES or SNS is in trouble rather than a message: the rest waits untried. */
    private static final int MAX_FAILURES = 3;

    private final Cloud cloud;
    private final OutboxDelivery delivery;
    private final OutboxRetries retries;

    /** For Lambda. */
    public SendEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendEmail(Cloud cloud) {
        this.cloud = cloud;
        delivery = new OutboxDelivery(cloud);
        retries = new OutboxRetries(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var counts = new TreeMap<String, Integer>();
        var again = new ArrayList<Map<String, Object>>();
        var failures = new HashMap<Boolean, Integer>();
        for (var item : (List<?>) event.get("Records")) {
            var task = OutboxTask.of((Map<?, ?>) item);
            var isSms = task.message().isSms();
            var outcome = failures.getOrDefault(isSms, 0) < MAX_FAILURES && run.hasTimeLeft(FOR_ONE)
                    ? deliver(task, run)
                    : new OutboxDelivery.Failed("not tried");
            failures.merge(isSms, outcome instanceof OutboxDelivery.Failed ? 1 : 0, Integer::sum);
            counts.merge(outcome.toString(), 1, Integer::sum);
            if (!isDone(task, outcome, run)) {
                again.add(Map.of("itemIdentifier", task.itemId()));
            }
        }
        run.log("outcomes=" + counts);
        return Map.of("batchItemFailures", again);
    }

    private Outcome deliver(OutboxTask task, Run run) {
        try {
            return delivery.deliver(task.message());
        } catch (RuntimeException e) {
            run.error(e);
            return new OutboxDelivery.Failed(e.getClass().getSimpleName());
        }
    }

    /** Whether the item needs not come again from where it came. */
    private boolean isDone(OutboxTask task, Outcome outcome, Run run) {
        try {
            return switch (outcome) {
                case OutboxDelivery.Settled _ -> true;
                case OutboxDelivery.InHand(var until) -> retries.later(task, untilAfter(until));
                case OutboxDelivery.Failed _ -> retries.later(task, OutboxRetries.delayAfter(task));
                // An entry of the queue cannot be changed: another one, which says so, takes its place.
                case OutboxDelivery.Unnoted(var messageId) -> {
                    retries.add(task.message().takenAs(messageId), OutboxRetries.delayAfter(task));
                    yield true;
                }
            };
        } catch (RuntimeException e) {
            run.error(e);
            return false;
        }
    }

    private Duration untilAfter(Instant instant) {
        var left = Duration.between(cloud.clock().instant(), instant);
        return left.isNegative() ? Duration.ZERO : left.plusSeconds(1);
    }
}
