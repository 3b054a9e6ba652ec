package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.emulators.Refused.Taker;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which of two emulators takes what DynamoDB refuses. What moto takes, DynamoDB Local refuses beside it; what both take,
 * {@code RequestLimits} finds.
 */
class RefusedTest {
    private static Emulators emulators;

    @BeforeAll
    static void start() throws Exception {
        emulators = Emulators.startFor(RefusedTest.class);
        for (var each : emulators.both()) {
            var item = Refused.item("a", "b", "'m': {'M': {'x': {'N': '1'}}}");
            assertThat(Emulators.ask(each, "PutItem", Refused.put(item)).status()).isEqualTo(200);
        }
    }

    @AfterAll
    static void stop() {
        if (emulators != null) {
            emulators.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAwsRefusesIsTakenByNobodyElseThanIsSaid(Refused refused) throws Exception {
        assertThat(takes(emulators.moto().endpoint(), refused)).as("moto").isEqualTo(refused.taker() != Taker.NONE);
        assertThat(takes(emulators.local().endpoint(), refused)).as("DynamoDB Local")
                .isEqualTo(refused.taker() == Taker.BOTH);
    }

    private static boolean takes(URI emulator, Refused refused) throws Exception {
        var answer = Emulators.ask(emulator, refused.operation(), refused.body());
        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        return answer.isGood();
    }
}
