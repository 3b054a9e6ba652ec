package fr.compteassure.mail;

import fr.compteassure.cloud.Cloud;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Sends what is in the outbox. Each message is first claimed, so that two runs never have it in hand together; once its
 * service answered that it took it, it is never sent again, and the last e-mail to somebody is not kept. What is refused for
 * good, or could not be taken for so long as its {@link Channel} says, goes to the queue of failures with its reason: that it
 * must is noted before, that it did after, so that it is neither forgotten nor done twice.
 */
final class OutboxDelivery {
    /** Less than the 24 hours for which the table's stream keeps a record. */
    static final Duration GIVE_UP = Duration.ofHours(22);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Cloud cloud;
    private final MailFailures failures;
    /** What was taken although that is noted nowhere yet: the names that services have for it, by message. */
    private final Map<String, String> unnoted = new HashMap<>();

    OutboxDelivery(Cloud cloud) {
        this.cloud = cloud;
        failures = new MailFailures(cloud);
    }

    /** What became of one message. */
    sealed interface Outcome {}

    /** Nothing is left to do. */
    enum Settled implements Outcome {
        /** It was taken. */
        SENT,
        /** Nothing was to be done: sent before, given up, purged, or past its deadline. */
        SKIPPED,
        /** Put in the queue of failures. */
        GIVEN_UP
    }

    /**
     * Another run has it in hand, or vanished with it.
     *
     * @param until when this one may take it
     */
    record InHand(Instant until) implements Outcome {
        @Override
        public String toString() {
            return "IN_HAND";
        }
    }

    /**
     * To be tried again.
     *
     * @param reason why; a code or a kind of error
     */
    record Failed(String reason) implements Outcome {}

    /**
     * It was taken, which could not be noted: that alone is to be done.
     *
     * @param messageId the name that the service has for it
     */
    record Unnoted(String messageId) implements Outcome {
        @Override
        public String toString() {
            return "UNNOTED";
        }
    }

    /** Does for one message what is still to be done. */
    <T extends Outgoing> Outcome deliver(OutboxRef ref, Channel<T> channel) {
        var messageId = ref.messageId() == null ? unnoted.get(ref.emailId()) : ref.messageId();
        if (messageId != null) {
            return note(ref, channel, messageId);
        }
        var now = cloud.clock().instant();
        var claim = channel.store().claim(ref, now.plus(CLAIM));
        if (!claim.made()) {
            return claim.record().filter(message -> !message.settled())
                    .<Outcome>map(message -> new InHand(message.claimedUntil())).orElse(Settled.SKIPPED);
        }
        var message = claim.record().orElseThrow();
        if (message.toTell()) {
            return tell(ref, channel, message);
        }
        if (!message.deadline().isAfter(now)) {
            channel.store().lapsed(ref);
            return Settled.SKIPPED;
        }
        return send(ref, channel, message);
    }

    private <T extends Outgoing> Outcome send(OutboxRef ref, Channel<T> channel, T message) {
        String messageId;
        try {
            messageId = channel.send(message);
        } catch (RuntimeException e) {
            return failed(ref, channel, message, e);
        }
        return note(ref, channel, messageId);
    }

    /** A note that cannot be written must not make the message go out again. */
    private Outcome note(OutboxRef ref, Channel<?> channel, String messageId) {
        unnoted.put(ref.emailId(), messageId);
        try {
            channel.store().sent(ref, messageId);
        } catch (RuntimeException _) {
            return new Unnoted(messageId);
        }
        unnoted.remove(ref.emailId());
        return Settled.SENT;
    }

    private <T extends Outgoing> Outcome failed(OutboxRef ref, Channel<T> channel, T message, RuntimeException fault) {
        var reason = reason(fault);
        var age = Duration.between(message.enqueuedAt(), cloud.clock().instant());
        if (!channel.isForGood(fault) && age.compareTo(channel.giveUpAfter()) < 0) {
            channel.store().failed(ref, reason);
            return new Failed(reason);
        }
        return channel.store().givenUp(ref, reason).map(given -> tell(ref, channel, given)).orElse(Settled.SKIPPED);
    }

    /** Tells operations; should they be told twice after a lost answer, both messages are the same, letter for letter. */
    private Outcome tell(OutboxRef ref, Channel<?> channel, Outgoing message) {
        failures.tell(new MailFailures.Failure(ref.insuredId(), ref.emailId(), message.kindName(), message.failure(),
                message.refusedAt()));
        try {
            channel.store().told(ref);
        } catch (RuntimeException _) {
            // They are told: to try again because of the note would tell them twice.
        }
        return Settled.GIVEN_UP;
    }

    /** The code of the error, not its message, in which the address is repeated. */
    private static String reason(RuntimeException fault) {
        return code(fault).orElse(fault.getClass().getSimpleName());
    }

    /** The code of the error with which a service refused; empty when it is another fault. */
    static Optional<String> code(RuntimeException fault) {
        return fault instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
                ? Optional.ofNullable(refusal.awsErrorDetails().errorCode())
                : Optional.empty();
    }
}
