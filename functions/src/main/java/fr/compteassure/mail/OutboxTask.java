package fr.compteassure.mail;

import java.util.Map;

/** A message to deal with, as one of the two starts of an {@link OutboxFunction} brings it. */
sealed interface OutboxTask {
    /** What Lambda calls the item. */
    String itemId();

    /** The message. */
    OutboxRef message();

    /** From the stream of the outbox, which it was just put in. */
    record Enqueued(String itemId, OutboxRef message) implements OutboxTask {}

    /**
     * From the queue of retries.
     *
     * @param receipt what the message is hidden again by
     * @param received how many times it was received
     */
    record Waiting(String itemId, OutboxRef message, String receipt, int received) implements OutboxTask {}

    /** The task of an item of an event. */
    static OutboxTask of(Map<?, ?> item) {
        return "aws:sqs".equals(item.get("eventSource")) ? waiting(item) : enqueued((Map<?, ?>) item.get("dynamodb"));
    }

    private static OutboxTask waiting(Map<?, ?> message) {
        var attributes = (Map<?, ?>) message.get("attributes");
        return new Waiting((String) message.get("messageId"), OutboxRef.of((String) message.get("body")),
                (String) message.get("receiptHandle"),
                Integer.parseInt((String) attributes.get("ApproximateReceiveCount")));
    }

    private static OutboxTask enqueued(Map<?, ?> change) {
        var keys = (Map<?, ?>) change.get("Keys");
        return new Enqueued((String) change.get("SequenceNumber"),
                new OutboxRef(text(keys.get("insuredId")), text(keys.get("emailId")), null));
    }

    private static String text(Object attribute) {
        return (String) ((Map<?, ?>) attribute).get("S");
    }
}
