package fr.compteassure.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimeStoreTest {
    /** Each day: how long those had waited that were answered on it, and how many they were. */
    @ParameterizedTest
    @CsvSource({
            "1:1, 1",
            "3:1, 3",
            "1:1 9:1, 9",
            "1:1 2:1 90:1, 2",
            "1:50 2:1 90:49, 2",
            "1:51 2:1 90:48, 1",
            "2:1 4:1 2:1 4:1 2:1, 2",
            "99:3 1:2, 99"})
    void whatIsUsualIsTheMiddleOfAllAnswersAndNoMean(String days, int median) {
        var answered = Stream.of(days.split(" ")).map(day -> day.split(":")).map(day -> new AnsweredDay("answers#351",
                "2026-11-23#%02d".formatted(Integer.parseInt(day[0])), Long.parseLong(day[1]), Instant.EPOCH)).toList();
        assertThat(AnswerTimeStore.median(answered)).isEqualTo(median);
    }
}
