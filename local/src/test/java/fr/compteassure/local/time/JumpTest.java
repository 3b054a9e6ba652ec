package fr.compteassure.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JumpTest {
    private static final Instant START = Instant.parse("2026-01-31T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"P7D, 2026-02-07T10:00:00Z", "PT1H, 2026-01-31T11:00:00Z", "P1DT2H, 2026-02-01T12:00:00Z",
            "P1M, 2026-02-28T10:00:00Z", "P1Y2M3DT4H5M6.5S, 2027-04-03T14:05:06.500Z", "P2W, 2026-02-14T10:00:00Z",
            "PT36H, 2026-02-01T22:00:00Z", "p1d, 2026-02-01T10:00:00Z", "P0D, 2026-01-31T10:00:00Z",
            "P-1D, 2026-01-30T10:00:00Z"})
    void itLeadsAsFarAsItSays(String text, Instant end) {
        assertThat(START.plus(Jump.parse(text).from(START))).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "7D", "P7", "P1DT", "T1H", "seven days", "PT1D", "P99999999999D"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Jump.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2147483647Y", "PT9223372036854775807S"})
    void aJumpOutOfTheCalendarIsRefused(String text) {
        assertThatThrownBy(() -> Jump.parse(text).from(START)).isInstanceOf(IllegalArgumentException.class);
    }
}
