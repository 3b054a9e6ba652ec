package fr.compteassure.local.time;

import fr.compteassure.local.json.Json;
import fr.compteassure.local.lambda.FunctionHost;
import fr.compteassure.local.lambda.Outcome;
import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for EventBridge Scheduler: runs the scheduled functions when the application's clock says so. When the clock jumps,
 * each schedule that has become due runs once, after the jump and at the new time, not once for each time that was
 * jumped over; a jump has returned when they have run. When each is next due is kept with the data, so that an hourly
 * function also runs on a machine where the runner never lives for an hour.
 */
public final class Schedules implements AutoCloseable {
    private static final String KEPT_IN = "schedules";

    private final List<Schedule> schedules = new ArrayList<>();
    private final Map<String, Instant> next = new TreeMap<>();
    private final FunctionHost functions;
    private final LocalClock clock;
    private final DataFolder data;
    private final ScheduledExecutorService ticker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("schedules").factory());

    /**
     * Reads the schedules; none runs of itself before {@link #start}.
     *
     * @throws fr.compteassure.local.start.StartFailure when one cannot be understood
     */
    public Schedules(Template template, FunctionHost functions, LocalClock clock, DataFolder data) {
        this.functions = functions;
        this.clock = clock;
        this.data = data;
        for (LambdaFunction function : template.functions()) {
            function.events("ScheduleV2").forEach(each -> schedules.add(Schedule.of(template.file(), function, each)));
        }
        Map<String, Object> kept = kept();
        Instant now = clock.instant();
        schedules.stream().filter(Schedule::enabled).forEach(each -> next.put(each.name(), first(each, kept, now)));
    }

    private Map<String, Object> kept() {
        try {
            return data.read(KEPT_IN).map(text -> Json.object(text.getBytes(StandardCharsets.UTF_8))).orElse(Map.of());
        } catch (IllegalArgumentException e) {
            throw data.damaged(KEPT_IN, e);
        }
    }

    private Instant first(Schedule schedule, Map<String, Object> kept, Instant now) {
        Instant fresh = schedule.expression().after(now);
        try {
            // When the template has changed since, the earlier counts.
            return kept.get(schedule.name()) instanceof String text && Instant.parse(text).isBefore(fresh)
                    ? Instant.parse(text)
                    : fresh;
        } catch (DateTimeException e) {
            throw data.damaged(KEPT_IN, e);
        }
    }

    /** From now on the schedules run of themselves. */
    public void start() {
        keep();
        clock.afterJump(this::runDue);
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** The functions that have a schedule. */
    public List<String> functions() {
        return schedules.stream().map(Schedule::function).distinct().toList();
    }

    /** Runs a scheduled function now, once; empty when no function of that name has a schedule. */
    public Optional<Outcome> run(String function) {
        return schedules.stream().filter(each -> each.function().equals(function)).findFirst()
                .map(each -> functions.invoke(function, each.event(clock.instant())));
    }

    /** An exception would end the ticking. */
    private void tick() {
        try {
            runDue();
        } catch (RuntimeException e) {
            System.err.println("schedules: " + e);
        }
    }

    private synchronized void runDue() {
        Instant now = clock.instant();
        List<Schedule> due = schedules.stream().filter(Schedule::enabled)
                .filter(each -> !next.get(each.name()).isAfter(now)).toList();
        if (due.isEmpty() || ticker.isShutdown()) {
            return;
        }
        due.forEach(each -> next.put(each.name(), each.expression().after(now)));
        keep();
        due.forEach(each -> functions.invokeWithRetries(each.function(), each.event(now)));
    }

    private synchronized void keep() {
        Map<String, String> texts = new TreeMap<>();
        next.forEach((name, instant) -> texts.put(name, instant.toString()));
        data.write(KEPT_IN, Json.text(texts));
    }

    /** No schedule starts any more. */
    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
