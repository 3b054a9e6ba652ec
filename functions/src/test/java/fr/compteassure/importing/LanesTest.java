package fr.compteassure.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Patience;
import fr.compteassure.value.InsuredId;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {
    private static final Function<Paid, List<WrongField>> IMPORTED = _ -> List.of();

    /** A record of a person, under a key. */
    private record Paid(InsuredId person, String key, int cents) {}

    private final List<Line<Paid>> told = new ArrayList<>();
    private final Map<String, Paid> table = new ConcurrentHashMap<>();
    private final AtomicBoolean hasTime = new AtomicBoolean(true);

    private static InsuredId person(int number) {
        return new InsuredId("p%042d".formatted(number));
    }

    private static Line<Paid> line(long number, Paid record) {
        return new Line<>(number, 10 * number, record, List.of());
    }

    private static Line<Paid> wrong(long number) {
        return new Line<>(number, 10 * number, null, List.of(new WrongField("nir", "faux")));
    }

    private Function<Paid, List<WrongField>> write(List<Paid> batch) {
        batch.forEach(one -> table.put(one.key(), one));
        return IMPORTED;
    }

    private Lanes<Paid> lanes(FileImport.Writer<Paid> writer) {
        var kind = new LineKind<Paid>("TEST", _ -> null, Paid::person, Paid::key);
        return new Lanes<>(kind, new PatientWriter<>(writer, new Run(context())), told::add);
    }

    private Context context() {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> hasTime.get() ? 60_000 : 1_000;
                    case "getLogger" -> Proxy.newProxyInstance(Context.class.getClassLoader(),
                            new Class<?>[]{LambdaLogger.class}, (_, _, _) -> null);
                    default -> "test";
                });
    }

    private List<Long> numbers() {
        return told.stream().map(Line::number).toList();
    }

    @Test
    void whateverIsWrittenFirstLinesAreToldInTheOrderOfTheFile() {
        try (var lanes = lanes(batch -> {
            pause(batch.getFirst().cents() % 7);
            return write(batch);
        })) {
            for (int number = 1; number <= 3_000; number++) {
                assertThat(lanes.add(number % 10 == 0
                        ? wrong(number)
                        : line(number, new Paid(person(number % 700), "k" + number, number)))).isTrue();
            }
            assertThat(lanes.finish()).isTrue();
        }

        assertThat(numbers()).hasSize(3_000).isSorted();
        assertThat(table).hasSize(2_700);
        assertThat(told).allSatisfy(line -> assertThat(line.errors()).hasSize(line.number() % 10 == 0 ? 1 : 0));
    }

    @Test
    void severalAreWrittenAtOnceAndNeverTwoOfOnePerson() {
        Set<InsuredId> underWay = ConcurrentHashMap.newKeySet();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        try (var lanes = lanes(batch -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            var people = Set.copyOf(batch.stream().map(Paid::person).toList());
            people.forEach(person -> assertThat(underWay.add(person)).isTrue());
            pause(5);
            underWay.removeAll(people);
            atOnce.decrementAndGet();
            return write(batch);
        })) {
            IntStream.range(1, 2_000)
                    .forEach(number -> lanes.add(line(number, new Paid(person(number % 90), "k" + number, 1))));
            lanes.finish();
        }

        assertThat(told).hasSize(1_999).noneMatch(Line::hasFailed);
        assertThat(most.get()).isBetween(4, 16);
    }

    @Test
    void ofTwoLinesWithOneKeyTheLastCountsThoughTheyAreOfTwoPeople() {
        try (var lanes = lanes(batch -> {
            // Whoever was first is slow.
            pause(batch.stream().anyMatch(one -> one.cents() == 1) ? 50 : 0);
            return write(batch);
        })) {
            for (int number = 1; number <= 400; number += 2) {
                lanes.add(line(number, new Paid(person(number), "k" + number / 20, 1)));
                lanes.add(line(number + 1, new Paid(person(number + 1), "k" + number / 20, number + 1)));
            }
            lanes.finish();
        }

        assertThat(numbers()).isSorted();
        assertThat(table).hasSize(20);
        IntStream.range(0, 20).forEach(key -> assertThat(table.get("k" + key).cents()).isEqualTo(20 * key + 20));
    }

    @Test
    void aLineThatCannotBeWrittenHoldsBackNoOther() {
        try (var lanes = lanes(batch -> {
            if (batch.stream().anyMatch(one -> one.key().equals("k7"))) {
                throw new IllegalArgumentException("broken");
            }
            return write(batch);
        })) {
            IntStream.range(1, 200)
                    .forEach(number -> lanes.add(line(number, new Paid(person(number), "k" + number, 1))));
            assertThat(lanes.finish()).isTrue();
        }

        assertThat(told).hasSize(199).filteredOn(Line::hasFailed).extracting(Line::number).containsExactly(7L);
        assertThat(table).hasSize(198);
    }

    @Test
    void whenNothingCanBeWrittenItIsGivenUp() {
        try (var lanes = lanes(_ -> {
            throw new IllegalArgumentException("broken");
        })) {
            assertThatThrownBy(() -> {
                IntStream.range(1, 5_000)
                        .forEach(number -> lanes.add(line(number, new Paid(person(number), "k" + number, 1))));
                lanes.finish();
            }).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("broken");
        }
    }

    @Test
    void whatPassesIsWaitedForAsLongAsThereIsTimeAndWhatWasToldBeforeIsABeginningOfTheFile() {
        var busy = person(3);
        try (var lanes = lanes(batch -> {
            if (batch.stream().anyMatch(one -> one.person().equals(busy))) {
                hasTime.set(false);
                Patience.until(() -> false, "no capacity");
            }
            return write(batch);
        })) {
            var all = true;
            for (int number = 1; number <= 4_000 && all; number++) {
                all = lanes.add(line(number, new Paid(person(number == 900 ? 3 : 10 + number), "k" + number, 1)));
            }
            assertThat(all && lanes.finish()).isFalse();
        }

        assertThat(numbers()).isSorted().doesNotContain(900L).hasSizeLessThan(900);
        assertThat(told).noneMatch(Line::hasFailed);
    }

    @Test
    void soManyLinesAreOnTheirWayAtMost() throws Exception {
        var goOn = new CountDownLatch(1);
        var given = new AtomicInteger();
        try (var lanes = lanes(batch -> {
            await(goOn);
            return write(batch);
        })) {
            var reader = Thread.startVirtualThread(() -> {
                for (int number = 1; number <= 5_000; number++) {
                    lanes.add(line(number, new Paid(person(number), "k" + number, 1)));
                    given.set(number);
                }
                lanes.finish();
            });
            pause(500);
            assertThat(given.get()).isBetween(900, 1_000);
            goOn.countDown();
            reader.join();
        }

        assertThat(told).hasSize(5_000);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
