package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One queue: messages in order, hidden for a while once received, gone once deleted; kept in a file when there is one. When a
 * message may be received is told by the application's clock, so that advancing the clock brings it.
 */
final class SqsQueue {
    private final QueueDefinition definition;
    private final Function<String, SqsQueue> others;
    private final InstantSource clock;
    private final JsonLines file;
    private final Map<String, QueuedMessage> messages = new LinkedHashMap<>();

    /**
     * What a receiver gets.
     *
     * @param handle what it deletes the message by; of the last receipt alone it does
     */
    record Received(String id, String handle, String body, int count, Instant sentAt, Instant firstReceivedAt) {}

    /** How many messages may be received, are in hand, or wait for their first time. */
    record Counts(int visible, int inFlight, int delayed) {}

    /**
     * @param others finds the dead-letter queue by its name
     * @param file where the messages are kept, or null
     */
    SqsQueue(QueueDefinition definition, Function<String, SqsQueue> others, Path file, InstantSource clock) {
        this.definition = definition;
        this.others = others;
        this.clock = clock;
        this.file = new JsonLines(file);
        this.file.read().forEach(this::restore);
    }

    private void restore(Map<String, Object> line) {
        if (line.containsKey("body")) {
            QueuedMessage message = QueuedMessage.of(line);
            messages.put(message.id(), message);
        } else if (line.containsKey("deleted")) {
            messages.remove((String) line.get("deleted"));
        } else {
            messages.get((String) line.get("id")).restore(line);
        }
    }

    String name() {
        return definition.name();
    }

    Duration visibilityTimeout() {
        return definition.visibilityTimeout();
    }

    /** Sends a message with the delay of the queue. */
    String send(String body) {
        return send(body, definition.delay());
    }

    synchronized String send(String body, Duration delay) {
        Instant now = clock.instant();
        var message = new QueuedMessage(UUID.randomUUID().toString(), body, now, now.plus(delay));
        add(message);
        return message.id();
    }

    private synchronized void add(QueuedMessage message) {
        file.add(message.content());
        messages.put(message.id(), message);
        notifyAll();
    }

    /** Up to so many messages, hidden from now on for a while; waits for the first one when told to. */
    synchronized List<Received> receive(int atMost, Duration hide, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        List<Received> found = visible(atMost, hide);
        while (found.isEmpty() && System.nanoTime() < end) {
            wait(50);
            found = visible(atMost, hide);
        }
        return found;
    }

    /**
     * The same for a function: the messages stay in hand until {@link #release}, however far the clock is advanced, because a run
     * of a function never outlasts the visibility timeout.
     */
    synchronized List<Received> hold(int atMost, Duration wait) throws InterruptedException {
        List<Received> found = receive(atMost, definition.visibilityTimeout(), wait);
        found.forEach(received -> messages.get(received.id()).hold(true));
        return found;
    }

    /** Ends {@link #hold}: the message comes back once its time has come, unless it is deleted. */
    synchronized void release(Received received) {
        QueuedMessage message = messages.get(received.id());
        if (message != null) {
            message.hold(false);
        }
    }

    synchronized void delete(String handle) {
        QueuedMessage message = byHandle(handle);
        if (message != null) {
            remove(message);
        }
    }

    private void remove(QueuedMessage message) {
        messages.remove(message.id());
        if (messages.isEmpty()) {
            file.clear();
        } else {
            file.add(Map.of("deleted", message.id()));
        }
    }

    /** Hides a message that was received for so long from now on. */
    synchronized void changeVisibility(String handle, Duration hide) {
        QueuedMessage message = byHandle(handle);
        Instant now = clock.instant();
        if (message == null || message.isVisible(now)) {
            throw new AwsError(400, "MessageNotInflight", "The message is not in flight");
        }
        message.hideUntil(now.plus(hide));
        file.add(message.state());
        notifyAll();
    }

    /** Null when the message is gone, or was received again since. */
    private QueuedMessage byHandle(String handle) {
        QueuedMessage message = messages.get(handle.split("#")[0]);
        return message != null && message.handle().equals(handle) ? message : null;
    }

    synchronized List<String> bodies() {
        return messages.values().stream().map(QueuedMessage::body).toList();
    }

    synchronized Counts counts() {
        Instant now = clock.instant();
        List<QueuedMessage> hidden = messages.values().stream().filter(message -> !message.isVisible(now)).toList();
        int inFlight = (int) hidden.stream().filter(QueuedMessage::wasReceived).count();
        return new Counts(messages.size() - hidden.size(), inFlight, hidden.size() - inFlight);
    }

    /** Whether nothing can be received now and no function has a message in hand. */
    synchronized boolean isIdle() {
        Instant now = clock.instant();
        return messages.values().stream().noneMatch(message -> message.isHeld() || message.isVisible(now));
    }

    private List<Received> visible(int atMost, Duration hide) {
        Instant now = clock.instant();
        var found = new ArrayList<Received>();
        for (QueuedMessage message : List.copyOf(messages.values())) {
            if (found.size() == atMost) {
                break;
            }
            if (message.isVisible(now)) {
                if (definition.exhausted(message.received())) {
                    remove(message);
                    others.apply(definition.deadLetterQueue()).add(message.afresh(now));
                } else {
                    found.add(message.receive(now, hide));
                    file.add(message.state());
                }
            }
        }
        return found;
    }
}
