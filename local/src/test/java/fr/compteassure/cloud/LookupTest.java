package fr.compteassure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What reads one record depending on another. */
class LookupTest {
    @AutoClose
    private static final Application application = Application.shared();
    private final Cloud cloud = application.cloud();
    private final HourlyCounter counter = new HourlyCounter(cloud, 1);

    private Lookup<Instant> there() {
        var id = UUID.randomUUID().toString();
        counter.count(id, 1);
        return counter.full(id);
    }

    private <T> Optional<T> read(Lookup<T> lookup) {
        return cloud.read(lookup).of(lookup);
    }

    @Test
    void whatIsFoundOnlyIfAnotherIsFoundIsReadBesideIt() {
        assertThat(read(there().onlyIf(there()))).isPresent();
        assertThat(read(there().onlyIf(counter.full("none")))).isEmpty();
        assertThat(read(counter.full("none").onlyIf(there()))).isEmpty();
    }

    @Test
    void itIsNotDecodedIfTheOtherIsNotFound() {
        var decoded = there().<Instant>map(_ -> {
            throw new AssertionError("decoded");
        });

        assertThat(read(decoded.onlyIf(counter.full("none")))).isEmpty();
    }
}
