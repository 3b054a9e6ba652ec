package fr.compteassure.local.aws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One queue: messages in order, hidden for a while once received, gone once deleted; kept in a file when there is one. */
final class SqsQueue {
    private final JsonLines file;
    private final Map<String, Message> messages = new LinkedHashMap<>();

    /** A message; its receipt handle is its id, and it is hidden until a point of the machine's running time. */
    private static final class Message {
        private final String body;
        private long hiddenUntil = System.nanoTime();
        private int received;

        Message(String body) {
            this.body = body;
        }
    }

    /** What a receiver gets. */
    record Received(String id, String body, int count) {}

    SqsQueue(Path file) {
        this.file = new JsonLines(file);
        for (Map<String, Object> line : this.file.read()) {
            if (line.containsKey("body")) {
                messages.put((String) line.get("id"), new Message((String) line.get("body")));
            } else {
                messages.remove((String) line.get("deleted"));
            }
        }
    }

    synchronized String send(String body) {
        String id = UUID.randomUUID().toString();
        file.add(Map.of("id", id, "body", body));
        messages.put(id, new Message(body));
        notifyAll();
        return id;
    }

    /** Up to so many messages; waits for the first one when told to. */
    synchronized List<Received> receive(int atMost, Duration hide, Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        List<Received> found = visible(atMost, hide);
        while (found.isEmpty() && System.nanoTime() < end) {
            wait(50);
            found = visible(atMost, hide);
        }
        return found;
    }

    synchronized void delete(String id) {
        if (messages.remove(id) != null) {
            file.add(Map.of("deleted", id));
        }
    }

    synchronized List<String> bodies() {
        return messages.values().stream().map(message -> message.body).toList();
    }

    synchronized int hidden() {
        long now = System.nanoTime();
        return (int) messages.values().stream().filter(message -> message.hiddenUntil - now > 0).count();
    }

    private List<Received> visible(int atMost, Duration hide) {
        long now = System.nanoTime();
        var found = new ArrayList<Received>();
        Iterator<Map.Entry<String, Message>> all = messages.entrySet().iterator();
        while (all.hasNext() && found.size() < atMost) {
            var entry = all.next();
            Message message = entry.getValue();
            if (message.hiddenUntil - now <= 0) {
                message.hiddenUntil = now + hide.toNanos();
                message.received++;
                found.add(new Received(entry.getKey(), message.body, message.received));
            }
        }
        return found;
    }
}
