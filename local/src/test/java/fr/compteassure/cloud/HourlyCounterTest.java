package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Failures of an hour. */
class HourlyCounterTest {
    @AutoClose
    private static final Application application = Application.start();
    private final HourlyCounter counter = new HourlyCounter(application.cloud(), 2);
    private final String id = UUID.randomUUID().toString();

    private boolean isFull() {
        var full = counter.full(id);
        return application.cloud().read(full).of(full).isPresent();
    }

    @Test
    void oneTooManyIsToldUntilTheHourIsOver() {
        assertThat(counter.count(id, 1)).isEmpty();
        assertThat(counter.count(id, 1)).isEmpty();
        assertThat(isFull()).isTrue();
        assertThat(counter.count(id, 1)).isPresent();

        application.advance(Duration.ofHours(1));

        assertThat(isFull()).isFalse();
    }

    @Test
    void countingNothingCountsNothing() {
        for (int i = 0; i < 3; i++) {
            assertThat(counter.count(id, 0)).isEmpty();
        }
        counter.count(id, 1);

        assertThat(isFull()).isFalse();
    }
}
