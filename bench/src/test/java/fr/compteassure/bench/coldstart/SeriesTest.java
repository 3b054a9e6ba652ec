package fr.compteassure.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.bench.coldstart.function.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static Run run(long coldMillis, int first, int second) {
        return new Run(0, coldMillis * 1_000_000, 0, List.of(answer(first), answer(second)), 0, 0);
    }

    private static Run.Answer answer(int status) {
        return new Run.Answer(0, 1, 0, ("{\"statusCode\":" + status + "}").getBytes(StandardCharsets.UTF_8));
    }

    private final Series series = new Series("LogIn", List.of(run(300, 200, 401), run(100, 200, 401),
            run(80, 200, 401)), List.of(run(100, 200, 200), run(100, 200, 200), run(10, 200, 200)));

    @Test
    void aRatioIsThatOfEachRoundAndNotThatOfTheMedians() {
        assertThat(series.median(Run::cold)).isEqualTo(100L);
        assertThat(series.floor(Run::cold)).isEqualTo(100L);
        assertThat(series.ratio(Run::cold)).isEqualTo(3.0);
        assertThat(series.spread(Run::cold)).isEqualTo("80–300");
    }

    @Test
    void aSecondAnswerThatIsAnotherIsTold() {
        assertThat(series.answered()).isEqualTo("200, then 401");
    }

    @Test
    void runsThatAreAnsweredDifferentlyAreNotCompared() {
        var mixed = new Series("LogIn", List.of(run(1, 200, 200), run(1, 429, 429)), List.of());

        assertThatThrownBy(mixed::check).hasMessageContaining("LogIn answered [200, 429]");
    }

    @Test
    void aFaultIsNoAnswer() {
        var faulty = new Series("LogIn", List.of(run(1, 500, 500)), List.of());

        assertThatThrownBy(faulty::check).hasMessageContaining("500");
    }

    @Test
    void ofAnAnswerCountsOnlyTheTimeInWhichACallWasUnderWay() {
        var calls = new WatchedCalls(List.of(new long[]{0, 10}, new long[]{20, 30}, new long[]{90, 120}));

        assertThat(calls.within(5, 100)).isEqualTo(5 + 10 + 10);
    }
}
