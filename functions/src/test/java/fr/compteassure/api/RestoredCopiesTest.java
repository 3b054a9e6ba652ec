package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.cloud.Cloud;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two functions that start from one snapshot. All that both have in common of randomness is what the JVM read ahead of the
 * system's: here a source stands in for the JVM's, whose read-ahead is set back to what stood in the snapshot.
 */
@Isolated
class RestoredCopiesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Provider provider = new ReadAheadProvider();
    private final Cloud cloud = new Cloud(
            TestSettings.with(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")), () -> NOW);
    private final Function function = new Function(cloud);

    @BeforeEach
    void standIn() {
        Security.insertProviderAt(provider, 1);
    }

    @AfterEach
    void leave() {
        Security.removeProvider(provider.getName());
    }

    /** A function that does nothing. */
    private static final class Function extends PublicFunction {
        private Function(Cloud cloud) {
            super(cloud);
        }

        @Override
        protected Response handle(Request request) {
            return Response.noContent();
        }
    }

    /** As the JVM's NativePRNG: a buffer that all instances share, filled from the system when it is empty. */
    public static final class ReadAhead extends SecureRandomSpi {
        private static final long serialVersionUID = 1;
        private static final int SIZE = 65_536;
        private static final Random SYSTEM = new Random();
        private static final byte[] BUFFER = new byte[SIZE];
        private static int taken = SIZE;

        private static void setBack() {
            Arrays.fill(BUFFER, (byte) 7);
            taken = 0;
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            synchronized (SYSTEM) {
                for (int i = 0; i < bytes.length; i++) {
                    if (taken == SIZE) {
                        SYSTEM.nextBytes(BUFFER);
                        taken = 0;
                    }
                    bytes[i] = BUFFER[taken++];
                }
            }
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // It has none.
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return new byte[count];
        }
    }

    private static final class ReadAheadProvider extends Provider {
        private static final long serialVersionUID = 1;

        private ReadAheadProvider() {
            super("ReadAhead", "1", "as the JVM's own source");
            put("SecureRandom.ReadAhead", ReadAhead.class.getName());
        }
    }

    private List<String> drawn() {
        return List.of(cloud.randomId(), cloud.sortableId(NOW), Arrays.toString(cloud.randomBytes(32)),
                Integer.toString(cloud.random().nextInt()));
    }

    private List<String> ofACopy() {
        ReadAhead.setBack();
        function.afterRestore(null);
        return drawn();
    }

    @Test
    void copiesNeverDrawTheSameTokenCodeOrId() {
        drawn();
        function.beforeCheckpoint(null);

        var drawn = new HashSet<>(ofACopy());
        drawn.addAll(ofACopy());

        assertThat(drawn).hasSize(8);
    }

    @Test
    void withoutTheHookTheyWould() {
        ReadAhead.setBack();
        var one = drawn();
        ReadAhead.setBack();

        assertThat(drawn()).isEqualTo(one);
    }

    @Test
    void theSourceThatWasDrawnFromIsNotInTheSnapshot() {
        var before = cloud.random();

        function.beforeCheckpoint(null);

        assertThat(cloud.random()).isNotSameAs(before);
    }
}
