package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@Timeout(30)
class SideBySideTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<Integer> done = new ArrayList<>();
    private final Map<Integer, Throwable> failed = new ConcurrentHashMap<>();

    /** Numbers, a person each, and what is done for each. */
    private SideBySide<Integer> sideBySide(Duration longest, int people, Consumer<Integer> action) {
        return new SideBySide<>(new SideBySide.Doing<>() {
            @Override
            public InsuredId person(Integer number) {
                return new InsuredId("%043d".formatted(number % people));
            }

            @Override
            public boolean act(Integer number) {
                action.accept(number);
                return true;
            }

            @Override
            public void done(Integer number, boolean something) {
                done.add(number);
            }

            @Override
            public void failed(Integer number, Throwable fault) {
                failed.put(number, fault);
            }
        }, longest);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sixteenAreUnderWayAtOnceAndNobodyElseIsTakenMeanwhile() throws Exception {
        var together = new CyclicBarrier(16);
        var taken = new AtomicInteger();
        var release = new CountDownLatch(1);
        var sideBySide = sideBySide(LONG, 1000, _ -> {
            try {
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            await(release);
        });

        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(() -> numbers(32).forEach(number -> {
                sideBySide.begin(number, () -> true);
                taken.incrementAndGet();
            }));
            Thread.sleep(700);
            assertThat(taken).hasValue(16);
            release.countDown();
        }
        assertThat(sideBySide.finish(() -> true)).isEmpty();
        assertThat(done).containsExactlyInAnyOrderElementsOf(numbers(32));
    }

    @Test
    void whatIsForOnePersonIsDoneOneAfterTheOtherAsItCame() {
        var order = new ConcurrentLinkedQueue<Integer>();
        var underWay = new AtomicInteger();
        var atOnce = new ConcurrentLinkedQueue<Integer>();
        var sideBySide = sideBySide(LONG, 1, number -> {
            atOnce.add(underWay.incrementAndGet());
            order.add(number);
            Thread.yield();
            underWay.decrementAndGet();
        });

        numbers(40).forEach(number -> sideBySide.begin(number, () -> true));
        sideBySide.finish(() -> true);

        assertThat(order).containsExactlyElementsOf(numbers(40));
        assertThat(atOnce).containsOnly(1);
    }

    @Test
    void whoHangsHoldsBackNobodyAndIsGivenUp() {
        var others = new CountDownLatch(99);
        var interrupted = new CountDownLatch(1);
        var sideBySide = sideBySide(SHORT, 1000, number -> {
            if (number == 3) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException _) {
                    interrupted.countDown();
                }
            } else {
                others.countDown();
            }
        });

        numbers(100).forEach(number -> assertThat(sideBySide.begin(number, () -> true)).isTrue());
        await(others);
        assertThat(sideBySide.finish(() -> true)).isEmpty();

        await(interrupted);
        assertThat(failed).containsOnlyKeys(3);
        assertThat(Faults.describe(failed.get(3))).contains("TimeoutException", "SideBySideTest");
        assertThat(done).hasSize(99).doesNotContain(3);
    }

    @Test
    void evenSixteenWhoHangAreGivenUpForTheOthers() {
        var sideBySide = sideBySide(SHORT, 1000, number -> {
            if (number < 16) {
                await(new CountDownLatch(1));
            }
        });

        numbers(20).forEach(number -> assertThat(sideBySide.begin(number, () -> true)).isTrue());
        sideBySide.finish(() -> true);

        assertThat(failed).hasSize(16);
        assertThat(done).containsExactlyInAnyOrder(16, 17, 18, 19);
    }

    @Test
    void whoeverWaitsForCapacityIsNeitherGivenUpNorFails() {
        var begin = System.nanoTime();
        var tries = new AtomicInteger();
        var longerThanAPause = Duration.ofMillis(1_800);
        var sideBySide = sideBySide(longerThanAPause, 1000, _ -> {
            tries.incrementAndGet();
            if (System.nanoTime() - begin < 2 * longerThanAPause.toNanos()) {
                throw DynamoDbException.builder().statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build()).build();
            }
        });

        // More of one person's than of any other's: they wait with it.
        sideBySide.begin(1, () -> true);
        sideBySide.begin(1001, () -> true);
        assertThat(sideBySide.finish(() -> true)).isEmpty();

        assertThat(failed).isEmpty();
        assertThat(done).containsExactly(1, 1001);
        assertThat(tries.get()).isGreaterThan(3);
    }

    @Test
    void whatHasNotEndedWhenTimeIsUpIsGivenBackAsItWasBegun() {
        var sideBySide = sideBySide(LONG, 1000, number -> {
            if (number == 2 || number == 5) {
                await(new CountDownLatch(1));
            }
        });

        numbers(8).forEach(number -> sideBySide.begin(number, () -> true));
        while (sizeOfDone(sideBySide) < 6) {
            Thread.onSpinWait();
        }

        assertThat(sideBySide.finish(() -> false)).containsExactly(2, 5);
        assertThat(failed).isEmpty();
    }

    private int sizeOfDone(Object lock) {
        synchronized (lock) {
            return done.size();
        }
    }

    @Test
    void nobodyIsBegunWithWhenThereIsNoRoomUntilTimeIsUp() {
        var sideBySide = sideBySide(LONG, 1000, _ -> await(new CountDownLatch(1)));

        numbers(16).forEach(number -> assertThat(sideBySide.begin(number, () -> true)).isTrue());

        assertThat(sideBySide.begin(16, () -> false)).isFalse();
        assertThat(sideBySide.finish(() -> false)).isEqualTo(numbers(16));
    }

    @Test
    void anErrorToo() {
        var sideBySide = sideBySide(LONG, 1000, number -> {
            if (number == 1) {
                throw new NoClassDefFoundError("missing");
            }
        });

        numbers(3).forEach(number -> sideBySide.begin(number, () -> true));
        sideBySide.finish(() -> true);

        assertThat(failed).containsOnlyKeys(1);
        assertThat(done).containsExactlyInAnyOrder(0, 2);
    }
}
