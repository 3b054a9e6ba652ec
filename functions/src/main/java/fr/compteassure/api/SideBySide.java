package fr.compteassure.api;

import fr.compteassure.cloud.Patience;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Does the same for many people at once, each in a virtual thread of its own; what is to be done for one person is done one
 * after the other, as it came. No more is begun than there is room for: whoever has more waits, and holds nothing meanwhile. One
 * for whom it takes too long holds a place for that time and no longer.
 *
 * @param <T> what is to be done
 */
final class SideBySide<T> {
    /**
     * How many are under way. At some 25 ms each these are 640 a second: less than the 1,000 writes a second that DynamoDB
     * takes under one key, of an index by shard too.
     */
    static final int WIDTH = 16;
    /** How long one may take, and give no sign, before it is given up. */
    static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long TICK = 500;

    private final Doing<T> doing;
    private final Duration longest;
    private final Map<InsuredId, Lane> lanes = new HashMap<>();
    private final Set<Begun> unfinished = new LinkedHashSet<>();

    /** @param longest how long one may take without a sign */
    SideBySide(Doing<T> doing, Duration longest) {
        this.doing = doing;
        this.longest = longest;
    }

    /** What is done, and who hears of it. */
    interface Doing<T> {
        /** Whose it is. */
        InsuredId person(T one);

        /** Does it; true when there was something to do. Called side by side. */
        boolean act(T one);

        /** It is done; never called side by side. */
        void done(T one, boolean something);

        /** It failed, or took too long; never called side by side. */
        void failed(T one, Throwable fault);
    }

    /** Equal to nothing but itself. */
    private final class Begun {
        private final T what;

        private Begun(T what) {
            this.what = what;
        }
    }

    /**
     * Begins it as soon as there is room.
     *
     * @param timeLeft asked now and then while there is none
     * @return false when time was up before
     */
    synchronized boolean begin(T one, BooleanSupplier timeLeft) {
        while (unfinished.size() >= WIDTH) {
            await();
            if (unfinished.size() >= WIDTH && !timeLeft.getAsBoolean()) {
                return false;
            }
        }
        var begun = new Begun(one);
        unfinished.add(begun);
        lanes.computeIfAbsent(doing.person(one), Lane::new).add(begun);
        return true;
    }

    /**
     * Waits until all that was begun has ended. What has not when time is up is interrupted, and is neither done nor failed.
     *
     * @return that, as it was begun
     */
    synchronized List<T> finish(BooleanSupplier timeLeft) {
        while (!unfinished.isEmpty() && timeLeft.getAsBoolean()) {
            await();
        }
        lanes.values().forEach(Lane::stop);
        return unfinished.stream().map(begun -> begun.what).toList();
    }

    /** Until something ends, or for a moment. */
    private void await() {
        try {
            wait(TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        List.copyOf(lanes.values()).stream().filter(Lane::isOverdue).forEach(Lane::giveUp);
    }

    /** What is done for one person. Its fields are looked at while nobody else holds what surrounds it. */
    private final class Lane implements Runnable {
        private final InsuredId person;
        private final Deque<Begun> begun = new ArrayDeque<>();
        private final Thread thread = Thread.ofVirtual().unstarted(this);
        private long lastSign = System.nanoTime();
        private boolean stopped;

        private Lane(InsuredId person) {
            this.person = person;
        }

        private void add(Begun one) {
            begun.add(one);
            if (begun.size() == 1) {
                thread.start();
            }
        }

        @Override
        public void run() {
            for (var one = first(); one != null;) {
                one = attempt(one.what);
            }
        }

        private Begun first() {
            synchronized (SideBySide.this) {
                return begun.peek();
            }
        }

        /** Gives back what is next; null when nothing is. */
        private Begun attempt(T what) {
            try {
                var something = Patience.lasting(this::mayWait, () -> doing.act(what));
                return next(() -> doing.done(what, something));
            } catch (RuntimeException | Error e) {
                return next(() -> doing.failed(what, e));
            }
        }

        /** That it waits for capacity is a sign: then it is the table that is in trouble. */
        private boolean mayWait() {
            synchronized (SideBySide.this) {
                lastSign = System.nanoTime();
                return !stopped;
            }
        }

        private Begun next(Runnable outcome) {
            synchronized (SideBySide.this) {
                if (stopped) {
                    return null;
                }
                outcome.run();
                lastSign = System.nanoTime();
                unfinished.remove(begun.remove());
                if (begun.isEmpty()) {
                    lanes.remove(person);
                }
                SideBySide.this.notifyAll();
                return begun.peek();
            }
        }

        private boolean isOverdue() {
            return System.nanoTime() - lastSign > longest.toNanos();
        }

        /** What waits behind it fails with it: it would wait for the same, and others for its place. */
        private void giveUp() {
            var fault = new TimeoutException();
            fault.setStackTrace(thread.getStackTrace());
            begun.forEach(one -> doing.failed(one.what, fault));
            begun.forEach(unfinished::remove);
            lanes.remove(person);
            stop();
        }

        private void stop() {
            stopped = true;
            thread.interrupt();
        }
    }
}
