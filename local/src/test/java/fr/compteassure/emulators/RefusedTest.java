package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.emulators.Refused.Taker;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            for (var key : List.of("'p': {'S': 'a'}, 's': {'S': 'b'}", "'p': {'S': 'c'}, 's': {'S': 'd'}")) {
                var item = "{'TableName': 'Trial', 'Item': {%s, 'm': {'M': {'x': {'N': '1'}}}}}".formatted(key);
                assertThat(Emulators.ask(each, "PutItem", item).status()).isEqualTo(200);
            }
        }
    }

    @AfterAll
    static void stop() {
        if (emulators != null) {
            emulators.close();
        }
    }

    static List<Refused> refused() {
        return Refused.all();
    }

    @ParameterizedTest
    @MethodSource("refused")
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
