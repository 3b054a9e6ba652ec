package fr.compteassure.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({"2008-05-12, 2026-05-11, 17", "2008-05-12, 2026-05-12, 18", "2008-05-12, 2026-05-13, 18",
            "2008-02-29, 2026-02-28, 17", "2008-02-29, 2026-03-01, 18", "2008-02-29, 2028-02-28, 19",
            "2008-02-29, 2028-02-29, 20", "2008-02-28, 2026-02-28, 18", "2008-03-01, 2026-02-28, 17",
            "2026-05-12, 2026-05-12, 0"})
    void aYearIsFullOnTheBirthdayAndOfA29FebruaryOn1MarchInCommonYears(LocalDate birth, LocalDate day, int years) {
        assertThat(Age.on(birth, day)).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({"2008-05-12, 2026-05-12", "2008-02-29, 2026-03-01", "2008-02-28, 2026-02-28", "2010-02-28, 2028-02-28",
            "2010-03-01, 2028-03-01"})
    void thatDayIsTheFirstOfTheAge(LocalDate birth, LocalDate day) {
        assertThat(Age.reached(birth, 18)).isEqualTo(day);
        assertThat(Age.on(birth, day)).isEqualTo(18);
        assertThat(Age.on(birth, day.minusDays(1))).isEqualTo(17);
    }
}
