package fr.compteassure.mail;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.mail.OutboxDelivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Deals with messages of the outbox: started by the stream of its table, and by the queue of those that could not be dealt with
 * at once. They do not wait for each other: what cannot be done now waits in that queue, and the stream goes on. It answers
 * which items are to come again from where they came ({@code batchItemFailures}).
 */
public abstract class OutboxFunction extends BackgroundFunction {
    /** In milliseconds: what one message may take, its service answering late. */
    private static final long FOR_ONE = 20_000;
    /** After so many failures of one kind in a run, the service is in trouble rather than a message: the rest waits untried. */
    private static final int MAX_FAILURES = 3;

    private final Cloud cloud;
    private final List<Channel<?>> channels;
    private final OutboxDelivery delivery;
    private final OutboxRetries retries;

    /**
     * @param cloud where it runs
     * @param retries which setting has the address of the queue of retries
     * @param channels by which messages leave
     */
    protected OutboxFunction(Cloud cloud, String retries, List<Channel<?>> channels) {
        this.cloud = cloud;
        this.channels = List.copyOf(channels);
        delivery = new OutboxDelivery(cloud);
        this.retries = new OutboxRetries(cloud, retries);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var counts = new TreeMap<String, Integer>();
        var again = new ArrayList<Map<String, Object>>();
        var failures = new HashMap<Channel<?>, Integer>();
        for (var item : (List<?>) event.get("Records")) {
            var task = OutboxTask.of((Map<?, ?>) item);
            var channel = channel(task.message());
            var outcome = failures.getOrDefault(channel, 0) < MAX_FAILURES && run.hasTimeLeft(FOR_ONE)
                    ? deliver(task, channel, run)
                    : new OutboxDelivery.Failed("not tried");
            failures.merge(channel, outcome instanceof OutboxDelivery.Failed ? 1 : 0, Integer::sum);
            counts.merge(outcome.toString(), 1, Integer::sum);
            metric(outcome).ifPresent(metric -> cloud.metrics().tell(metric.one(channel.name())));
            if (!isDone(task, outcome, run)) {
                again.add(Map.of("itemIdentifier", task.itemId()));
            }
        }
        run.log("outcomes=" + counts);
        return Map.of("batchItemFailures", again);
    }

    private static Optional<Metric> metric(Outcome outcome) {
        return switch (outcome) {
            case OutboxDelivery.Settled.SENT -> Optional.of(Metric.MAILS_SENT);
            case OutboxDelivery.Settled.GIVEN_UP -> Optional.of(Metric.MAILS_GIVEN_UP);
            case OutboxDelivery.Settled.SKIPPED -> Optional.empty();
            case OutboxDelivery.Failed _ -> Optional.of(Metric.MAILS_POSTPONED);
            // Counted by the run that settles it.
            case OutboxDelivery.InHand _,OutboxDelivery.Unnoted _ -> Optional.empty();
        };
    }

    private Channel<?> channel(OutboxRef message) {
        return channels.stream().filter(one -> one.carries(message.insuredId())).findFirst().orElseThrow();
    }

    private Outcome deliver(OutboxTask task, Channel<?> channel, Run run) {
        try {
            return delivery.deliver(task.message(), channel);
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
