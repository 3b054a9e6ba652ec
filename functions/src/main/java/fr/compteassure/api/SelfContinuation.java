package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Work over the shards of a table, which may be longer than one run: {@link SideBySide#WIDTH} people at a time. The scheduled
 * run works by itself for a minute, which mostly is enough; what is left then, it leaves to a queue, one message a shard,
 * whose messages start the same function, so that the shards go on side by side too. A run whose time is up does likewise
 * with what is left of its shard, from the first one on that is not done.
 *
 * <p>Somebody for whom it fails, or takes too long, holds back nobody: operations are told, and the next scheduled run tries
 * again. While a table has no capacity, all wait. A shard that cannot be read is left to the queue too, which tries again and
 * in the end tells operations, and the other shards go on.
 */
public final class SelfContinuation {
    /** How long the scheduled run works alone. */
    private static final Duration ALONE = Duration.ofMinutes(1);
    /** With so much time left, in milliseconds, nobody is begun with any more, */
    private static final long IN_GOOD_TIME = 20_000;
    /** and nobody is waited for any more: what is left is still to be told to the queue. */
    private static final long AT_LAST = 5_000;

    private final Cloud cloud;
    private final Run run;
    private final Optional<Map<String, Object>> message;
    private final Instant begin;
    private final List<InsuredId> failed = new ArrayList<>();
    private Leftover leftover;
    private boolean stops;
    private long done;

    /**
     * @param cloud where the queues are
     * @param run this run
     * @param event what started it: anything, or a message of its own queue
     */
    public SelfContinuation(Cloud cloud, Run run, Map<String, Object> event) {
        this.cloud = cloud;
        this.run = run;
        message = message(event);
        begin = cloud.clock().instant();
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
     * What is to be done. What it does for one person is done one after the other, for several people side by side.
     *
     * @param <T> what stands for a person in a shard
     */
    public interface Work<T> {
        /** What is in a shard, always in the same order, read as it is taken; from a position on, or from the first. */
        Stream<T> items(int shard, Optional<String> from);

        /** Does it for one; true when there was something to do. Once more must do no harm. Called side by side. */
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

    private record Item<T>(ShardPart part, T of) {}

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
        leftover = new Leftover(cloud, run, about);
        var sideBySide = new SideBySide<>(new People<>(work), SideBySide.LONGEST);
        var cut = new LinkedHashMap<ShardPart, String>();
        try {
            parts(shards).forEach(part -> workOn(part, work, sideBySide).ifPresent(from -> cut.put(part, from)));
        } finally {
            // Of those who are not done, the first of each shard is where it goes on.
            sideBySide.finish(() -> run.hasTimeLeft(AT_LAST)).reversed()
                    .forEach(item -> cut.put(item.part(), work.position(item.of())));
            cut.forEach((part, from) -> leftover.leave(part.goingOn(from)));
            leftover.tellFailed(failed);
        }
        return new Progress(done, failed.isEmpty() ? null : failed.size(), leftover.isAny());
    }

    private List<ShardPart> parts(int shards) {
        return message.map(content -> List.of(ShardPart.of(content)))
                .orElseGet(() -> IntStream.range(0, shards).mapToObj(ShardPart::whole).toList());
    }

    /** Begins with all of a part, and gives back where it stopped, if it did. */
    private <T> Optional<String> workOn(ShardPart part, Work<T> work, SideBySide<Item<T>> sideBySide) {
        if (stops) {
            leftover.leave(part);
            return Optional.empty();
        }
        try (var items = work.items(part.shard(), part.from())) {
            // Not by an iterator, which of a stream made of several would take a whole one into memory.
            return items.filter(item -> !begin(new Item<>(part, item), sideBySide)).findFirst().map(work::position);
        } catch (RuntimeException e) {
            if (message.isPresent()) {
                throw e;
            }
            run.error("shard=" + part.shard() + " " + Faults.describe(e));
            leftover.leave(part);
            return Optional.empty();
        }
    }

    private <T> boolean begin(Item<T> item, SideBySide<Item<T>> sideBySide) {
        stops = !mayBegin() || !sideBySide.begin(item, this::mayBegin);
        return !stops;
    }

    private boolean mayBegin() {
        return run.hasTimeLeft(IN_GOOD_TIME)
                && (message.isPresent() || cloud.clock().instant().isBefore(begin.plus(ALONE)));
    }

    private final class People<T> implements SideBySide.Doing<Item<T>> {
        private final Work<T> work;

        private People(Work<T> work) {
            this.work = work;
        }

        @Override
        public InsuredId person(Item<T> item) {
            return work.person(item.of());
        }

        @Override
        public boolean act(Item<T> item) {
            return work.act(item.of());
        }

        @Override
        public void done(Item<T> item, boolean something) {
            done += something ? 1 : 0;
        }

        @Override
        public void failed(Item<T> item, Throwable fault) {
            run.error("insured=" + person(item) + " " + Faults.describe(fault));
            failed.add(person(item));
        }
    }
}
