package fr.compteassure.local.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A message of a queue; guarded by the queue's lock. */
final class QueuedMessage {
    private final String id;
    private final String body;
    private final Instant sentAt;
    private Instant hiddenUntil;
    private Instant firstReceivedAt;
    private int received;
    private boolean held;

    QueuedMessage(String id, String body, Instant sentAt, Instant hiddenUntil) {
        this.id = id;
        this.body = body;
        this.sentAt = sentAt;
        this.hiddenUntil = hiddenUntil;
    }

    /** The message of a line that {@link #content} made. */
    static QueuedMessage of(Map<String, Object> line) {
        var message = new QueuedMessage((String) line.get("id"), (String) line.get("body"),
                Instant.parse((String) line.get("sentAt")), Instant.EPOCH);
        message.restore(line);
        return message;
    }

    /** Takes the state of a line that {@link #content} or {@link #state} made. */
    void restore(Map<String, Object> line) {
        hiddenUntil = Instant.parse((String) line.get("hiddenUntil"));
        received = ((Number) line.get("received")).intValue();
    }

    Map<String, Object> content() {
        return Map.of("id", id, "body", body, "sentAt", sentAt.toString(), "hiddenUntil", hiddenUntil.toString(),
                "received", received);
    }

    Map<String, Object> state() {
        return Map.of("id", id, "hiddenUntil", hiddenUntil.toString(), "received", received);
    }

    String id() {
        return id;
    }

    String body() {
        return body;
    }

    int received() {
        return received;
    }

    boolean wasReceived() {
        return received > 0;
    }

    /** What its last receiver deletes it by. */
    String handle() {
        return id + "#" + received;
    }

    boolean isHeld() {
        return held;
    }

    void hold(boolean inHand) {
        held = inHand;
    }

    boolean isVisible(Instant now) {
        return !held && !hiddenUntil.isAfter(now);
    }

    void hideUntil(Instant until) {
        hiddenUntil = until;
    }

    SqsQueue.Received receive(Instant now, Duration hide) {
        received++;
        hiddenUntil = now.plus(hide);
        firstReceivedAt = firstReceivedAt == null ? now : firstReceivedAt;
        return new SqsQueue.Received(id, handle(), body, received, sentAt, firstReceivedAt);
    }

    /** The same message as another queue gets it. */
    QueuedMessage afresh(Instant now) {
        return new QueuedMessage(id, body, sentAt, now);
    }
}
