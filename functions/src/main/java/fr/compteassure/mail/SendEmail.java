package fr.compteassure.mail;

import fr.compteassure.api.BackgroundFunction;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.EmailDelivery.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends the e-mails of the outbox: started by the stream of the outbox table, and by the queue of those that could
 * not be sent at once. E-mails do not wait for each other: what cannot be done now waits in that queue, and the stream
 * goes on. It answers which items are to come again from where they came ({@code batchItemFailures}).
 */
public final class SendEmail extends BackgroundFunction {
    /** In milliseconds: what one e-mail may take, SES answering late. */
    private static final long FOR_ONE = 20_000;
    /** After so many failures in a run, SES or the table is in trouble rather than an e-mail: the rest waits untried. */
    private static final int MAX_FAILURES = 3;

    private final Cloud cloud;
    private final EmailDelivery delivery;
    private final EmailRetries retries;

    /** For Lambda. */
    public SendEmail() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendEmail(Cloud cloud) {
        this.cloud = cloud;
        delivery = new EmailDelivery(cloud);
        retries = new EmailRetries(cloud);
    }

    @Override
    protected Map<String, Object> handle(Map<String, Object> event, Run run) {
        var counts = new TreeMap<String, Integer>();
        var again = new ArrayList<Map<String, Object>>();
        int failures = 0;
        for (var item : (List<?>) event.get("Records")) {
            var task = EmailTask.of((Map<?, ?>) item);
            var outcome = failures < MAX_FAILURES && run.hasTimeLeft(FOR_ONE)
                    ? deliver(task, run)
                    : new EmailDelivery.Failed("not tried");
            failures += outcome instanceof EmailDelivery.Failed ? 1 : 0;
            counts.merge(outcome.toString(), 1, Integer::sum);
            if (!isDone(task, outcome, run)) {
                again.add(Map.of("itemIdentifier", task.itemId()));
            }
        }
        run.log("outcomes=" + counts);
        return Map.of("batchItemFailures", again);
    }

    private Outcome deliver(EmailTask task, Run run) {
        try {
            return delivery.deliver(task.email());
        } catch (RuntimeException e) {
            run.error(e);
            return new EmailDelivery.Failed(e.getClass().getSimpleName());
        }
    }

    /** Whether the item needs not come again from where it came. */
    private boolean isDone(EmailTask task, Outcome outcome, Run run) {
        try {
            return switch (outcome) {
                case EmailDelivery.Settled _ -> true;
                case EmailDelivery.InHand(var until) -> retries.later(task, untilAfter(until));
                case EmailDelivery.Failed _ -> retries.later(task, EmailRetries.delayAfter(task));
                // A message cannot be changed: another one, which says so, takes its place.
                case EmailDelivery.Unnoted(var messageId) -> {
                    retries.add(task.email().takenAs(messageId), EmailRetries.delayAfter(task));
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
