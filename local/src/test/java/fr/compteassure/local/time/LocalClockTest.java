package fr.compteassure.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.start.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTest {
    @TempDir
    private Path folder;

    @Test
    void itIsTheSystemsUntilItIsMovedAndStaysMoved() {
        try (DataFolder data = DataFolder.open(folder)) {
            LocalClock clock = LocalClock.in(data);
            assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));

            clock.advance(Duration.ofDays(7));
            Instant now = clock.advance(Duration.ofHours(1));

            Instant expected = Instant.now().plus(Duration.ofDays(7)).plus(Duration.ofHours(1));
            assertThat(now).isCloseTo(expected, within(1, ChronoUnit.SECONDS));
            assertThat(LocalClock.in(data).instant()).isCloseTo(expected, within(1, ChronoUnit.SECONDS));
        }
    }

    @Test
    void itGoesNeitherBackNorOutOfTheCalendar() {
        try (DataFolder data = DataFolder.open(folder)) {
            LocalClock clock = LocalClock.in(data);

            assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> clock.advance(Duration.ofDays(400_000)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
        }
    }

    @Test
    void aWhileThatBeganBeforeAJumpIsShortenedByIt() {
        try (DataFolder data = DataFolder.open(folder)) {
            LocalClock clock = LocalClock.in(data);
            Instant aMinuteAgo = Instant.now().minusSeconds(60);
            assertThat(clock.hasPassed(aMinuteAgo, Duration.ofMinutes(5))).isFalse();

            clock.advance(Duration.ofMinutes(4));

            assertThat(clock.hasPassed(aMinuteAgo, Duration.ofMinutes(5))).isTrue();
            assertThat(clock.hasPassed(Instant.now().truncatedTo(ChronoUnit.SECONDS), Duration.ofMinutes(4))).isFalse();
        }
    }

    @Test
    void whatWasKeptAndCannotBeReadIsNamed() {
        try (DataFolder data = DataFolder.open(folder)) {
            data.write("clock", "soon");

            assertThatThrownBy(() -> LocalClock.in(data)).isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is damaged: clock cannot be read");
        }
    }
}
