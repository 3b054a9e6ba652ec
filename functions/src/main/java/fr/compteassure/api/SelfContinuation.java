package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work over the shards of a table, person after person, which may be longer than one run. The scheduled run does what
 * time allows and leaves the rest to a queue whose messages start the same function, one message a shard. Somebody for
 * whom it fails holds back nobody: operations are told, and the next scheduled run tries again. A shard that cannot be
 * read is left to the queue too, which tries again and in the end tells operations, and the other shards go on.
 */
public final class SelfContinuation {
    private static final long IN_GOOD_TIME = 20_000;
    /** How often a shard is gone on with: Lambda, which ends such loops by itself, was told not to. */
    private static final int MAX_RUNS = 100;
    private static final int MAX_NAMED = 20;

    private final Cloud cloud;
    private final Run run;
    private final Optional<Map<String, Object>> message;
    private final List<InsuredId> failed = new ArrayList<>();
    private String subject = "";
    private boolean outOfTime;
    private long done;
    private int left;

    /**
     * @param cloud where the queues are
     * @param run this run
     * @param event what started it: anything, or a message of its own queue
     */
    public SelfContinuation(Cloud cloud, Run run, Map<String, Object> event) {
        this.cloud = cloud;
        this.run = run;
        message = message(event);
    }

    private static Optional<Map<String, Object>> message(Map<String, Object> event) {
        if (!(event.get("Records") instanceof List<?> records)) {
            return Optional.empty();
        }
        try {
            // The queue hands out one message a run.
            return Optional.of(Json.read((String) ((Map<?, ?>) records.getFirst()).get("body")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is to be done.
     *
     * @param <T> what stands for a person in a shard
     */
    public interface Work<T> {
        /** What is in a shard, always in the same order, read as it is taken; from a position on, or from the first. */
        Stream<T> items(int shard, Optional<String> from);

        /** Does it for one; true when there was something to do. Once more must do no harm. */
        boolean act(T item);

        /** The position from which on {@link #items} begins with this one. */
        String position(T item);

        /** Whose it is. */
        InsuredId person(T item);
    }

    /**
     * What one run did.
     *
     * @param done for how many something was done
     * @param failed for how many it failed, or null when for nobody
     * @param goesOn whether shards are left to the queue
     */
    public record Progress(long done, Integer failed, boolean goesOn) {}

    private record Part(int shard, Optional<String> from, int run) {
        static Part of(Map<String, Object> message) {
            return new Part(((Number) message.get("shard")).intValue(),
                    Optional.ofNullable((String) message.get("from")), ((Number) message.get("run")).intValue());
        }

        Map<String, Object> message(String subject) {
            return Json.object("subject", subject, "shard", shard, "from", from.orElse(null), "run", run);
        }
    }

    /** What the work that this run goes on with is about; empty when this run begins it. */
    public Optional<String> subject() {
        return message.map(content -> (String) content.get("subject"));
    }

    /**
     * Does what time allows.
     *
     * @param about what the work is about, for the runs that go on with it
     * @param shards how many there are
     */
    public <T> Progress run(String about, int shards, Work<T> work) {
        subject = about;
        if (message.isPresent()) {
            workOn(Part.of(message.get()), work);
        } else {
            for (int shard = 0; shard < shards; shard++) {
                begin(new Part(shard, Optional.empty(), 1), work);
            }
        }
        if (!failed.isEmpty()) {
            tellOperations(Json.object("failed", failed.size(),
                    "insuredIds", failed.stream().limit(MAX_NAMED).map(InsuredId::value).toList()));
        }
        return new Progress(done, failed.isEmpty() ? null : failed.size(), left > 0);
    }

    private void begin(Part part, Work<?> work) {
        try {
            workOn(part, work);
        } catch (RuntimeException e) {
            run.error("shard=" + part.shard() + " " + Faults.describe(e));
            leave(part);
        }
    }

    private <T> void workOn(Part part, Work<T> work) {
        if (outOfTime) {
            leave(part);
            return;
        }
        var items = work.items(part.shard(), part.from()).iterator();
        while (items.hasNext()) {
            var item = items.next();
            outOfTime = !run.hasTimeLeft(IN_GOOD_TIME);
            if (outOfTime) {
                leave(new Part(part.shard(), Optional.of(work.position(item)), part.run() + 1));
                return;
            }
            attempt(item, work);
        }
    }

    private <T> void attempt(T item, Work<T> work) {
        try {
            done += work.act(item) ? 1 : 0;
        } catch (RuntimeException e) {
            run.error("insured=" + work.person(item) + " " + Faults.describe(e));
            failed.add(work.person(item));
        }
    }

    private void leave(Part part) {
        left++;
        if (part.run() > MAX_RUNS) {
            tellOperations(Json.object("tooManyRuns", part.message(subject)));
        } else {
            send("CONTINUATION_QUEUE", part.message(subject));
        }
    }

    private void tellOperations(Map<String, Object> what) {
        var report = Json.object("function", run.context().getFunctionName(), "subject", subject,
                "at", cloud.clock().instant().toString());
        report.putAll(what);
        send("BACKGROUND_FAILURES_QUEUE", report);
    }

    private void send(String queue, Map<String, Object> content) {
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting(queue))
                .messageBody(Json.write(content)));
    }
}
