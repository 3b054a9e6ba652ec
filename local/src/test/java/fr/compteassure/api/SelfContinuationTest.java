package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a work over shards is shared out between people, runs and messages. */
@Timeout(60)
class SelfContinuationTest {
    private static final String FUNCTION = "PurgeUnvalidatedAccounts";
    private static final int ENOUGH = 600_000;

    @AutoClose
    private final Application application = Application.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(application.runner().clock().instant());
    private final AtomicInteger left = new AtomicInteger(ENOUGH);
    private final AtomicInteger read = new AtomicInteger();
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    /** Numbers, each of somebody else, of which a shard has some. */
    private class Numbers implements SelfContinuation.Work<Integer> {
        private final int count;
        private final Consumer<Integer> action;

        private Numbers(int count, Consumer<Integer> action) {
            this.count = count;
            this.action = action;
        }

        /** In pages, as some stores read them. */
        @Override
        public Stream<Integer> items(int shard, Optional<String> from) {
            return Stream.of(0, 1).flatMap(half -> IntStream.range(half * count / 2, (half + 1) * count / 2).boxed()
                    .peek(_ -> read.incrementAndGet()))
                    .filter(number -> number >= from.map(Integer::parseInt).orElse(0));
        }

        @Override
        public boolean act(Integer number) {
            action.accept(number);
            done.add(number);
            return true;
        }

        @Override
        public String position(Integer number) {
            return number.toString();
        }

        @Override
        public InsuredId person(Integer number) {
            return new InsuredId("%043d".formatted(number));
        }
    }

    private SelfContinuation.Progress run(Map<String, Object> event, int shards, Numbers work) {
        var environment = new HashMap<>(application.cloud(FUNCTION).environment());
        // A queue that starts no function.
        environment.put("CONTINUATION_QUEUE", environment.get("BACKGROUND_FAILURES_QUEUE"));
        return new SelfContinuation(new Cloud(environment, now::get, _ -> {}),
                new Run(RunContext.withTime(left::get, FUNCTION, _ -> {})), event).run("numbers", shards, work);
    }

    private List<String> left() {
        return application.endpoints().messages("BackgroundFailures");
    }

    private static String message(int shard, String from, int run) {
        return Api.json(Values.map("subject", "numbers", "shard", shard, "from", from, "run", run));
    }

    private static Map<String, Object> event(int shard) {
        return Values.map("Records", List.of(Values.map("body", message(shard, "0", 1))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aShardIsReadNoFurtherThanItIsDone() {
        var furthest = new AtomicInteger();

        run(event(0), 16, new Numbers(60_000, _ -> furthest.accumulateAndGet(read.get() - done.size(), Math::max)));

        assertThat(done).hasSize(60_000);
        // Those under way, the one that waits for room, and what others did since it was looked at.
        assertThat(furthest.get()).isLessThan(100);
    }

    @Test
    void theNextRunBeginsWithTheFirstOneThatIsNotDone() {
        var ended = new CountDownLatch(8);
        var progress = run(event(3), 16, new Numbers(40, number -> {
            if (number == 4 || number == 7) {
                await(new CountDownLatch(1));
            }
            ended.countDown();
            if (ended.getCount() == 0) {
                left.set(4_000);
            }
            if (number >= 9) {
                await(ended);
            }
        }));

        assertThat(progress.goesOn()).isTrue();
        assertThat(progress.failed()).as("who only was not done is tried by the next run").isNull();
        assertThat(left()).containsExactly(message(3, "4", 2));
    }

    @Test
    void afterAMinuteTheScheduledRunLeavesEachShardThatIsLeftToTheQueue() {
        run(Map.of(), 4, new Numbers(40, number -> {
            if (done.size() == 50) {
                now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));
            }
        }));

        assertThat(done).hasSizeBetween(51, 51 + SideBySide.WIDTH);
        assertThat(left()).hasSize(3).contains(message(2, null, 1), message(3, null, 1))
                .anyMatch(message -> message.contains("\"shard\":1,") && message.contains("\"run\":2"));
    }

    @Test
    void aRunOfTheQueueGoesOnForAsLongAsItHasTime() {
        run(event(0), 4, new Numbers(200, _ -> now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)))));

        assertThat(done).hasSize(200);
        assertThat(left()).isEmpty();
    }

    @Test
    void whoFailsIsToldAndNobodyElseIsHeldBack() {
        var progress = run(Map.of(), 1, new Numbers(100, number -> {
            if (number % 25 == 3) {
                throw new IllegalStateException("in trouble");
            }
        }));

        assertThat(progress).isEqualTo(new SelfContinuation.Progress(96, 4, false));
        assertThat(left()).singleElement().asString().contains("\"failed\":4", "%043d".formatted(28));
    }

    @Test
    void aShardThatCannotBeReadFurtherIsFinishedAsFarAsItWasRead() {
        assertThatThrownBy(() -> run(event(0), 16, new Numbers(60, _ -> {}) {
            @Override
            public Stream<Integer> items(int shard, Optional<String> from) {
                return super.items(shard, from).peek(number -> {
                    if (number == 30) {
                        throw new IllegalStateException("no answer");
                    }
                });
            }
        })).hasMessage("no answer");

        assertThat(done).as("the queue tries the rest again").hasSize(30);
        assertThat(left()).isEmpty();
    }
}
