package fr.compteassure.local.time;

import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The application's clock: the system's, moved forward as often as one likes. How far is kept with the data, so that
 * what was written in the future does not lie ahead again after a restart. It never goes back.
 */
public final class LocalClock implements InstantSource {
    /** As far as it goes: times of four-digit years, and the sums that the application makes with them. */
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
    private static final String KEPT_IN = "clock";

    private final DataFolder data;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** By how much this clock was ahead of the system's, from which instant of that one on. */
    private final NavigableMap<Instant, Duration> offsets = new ConcurrentSkipListMap<>();

    private LocalClock(DataFolder data, Duration offset) {
        this.data = data;
        offsets.put(Instant.MIN, offset);
    }

    /**
     * The clock as the last run left it.
     *
     * @throws StartFailure when what was kept of it cannot be read
     */
    public static LocalClock in(DataFolder data) {
        try {
            return new LocalClock(data, data.read(KEPT_IN).map(Duration::parse).orElse(Duration.ZERO));
        } catch (DateTimeException e) {
            throw data.damaged(KEPT_IN, e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    /**
     * Moves the clock forward, then does what is to be done after a jump.
     *
     * @return the new time
     * @throws IllegalArgumentException when that is back, or beyond the year 2999
     */
    public Instant advance(Duration by) {
        move(by);
        listeners.forEach(Runnable::run);
        return instant();
    }

    private synchronized void move(Duration by) {
        Instant now = instant();
        if (by.isNegative() || by.compareTo(Duration.between(now, END)) > 0) {
            throw new IllegalArgumentException("the clock goes forward, to the year 2999 at most");
        }
        Duration sum = offset().plus(by);
        data.write(KEPT_IN, sum.toString());
        offsets.put(Instant.now().truncatedTo(ChronoUnit.SECONDS), sum);
    }

    private Duration offset() {
        return offsets.lastEntry().getValue();
    }

    /**
     * Whether a while is over, by this clock, that began when the system's clock showed a second. What began in the
     * second of a jump counts as begun after it.
     */
    public boolean hasPassed(Instant second, Duration length) {
        return !second.plus(offsets.floorEntry(second).getValue()).plus(length).isAfter(instant());
    }

    /** Does something after each jump, before {@link #advance} returns. */
    void afterJump(Runnable listener) {
        listeners.add(listener);
    }
}
