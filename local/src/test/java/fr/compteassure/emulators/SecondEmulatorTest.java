package fr.compteassure.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import fr.compteassure.local.aws.Moto;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All lives of all functions over another maker's emulator, moto: what is asked of AWS must not hold for DynamoDB Local and
 * S3Proxy alone. Skipped, by name, where {@code moto_server} is not on the PATH.
 */
class SecondEmulatorTest {
    private static Moto moto;
    private static Application application;
    private static SideBySide both;

    @BeforeAll
    static void start() throws Exception {
        moto = Moto.startFor(SecondEmulatorTest.class);
        application = Application.start((setting, runner) -> {
            var aws = new BesideMoto(setting, runner, moto);
            both = aws.both();
            return aws;
        });
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        if (moto != null) {
            moto.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> aLifeIsLivedThereToo() {
        return Stream.concat(Life.all().stream().map(life -> DynamicTest.dynamicTest(life.getClass().getSimpleName(),
                () -> {
                    life.live(application);
                    application.settle();
                    assertThat(both.unexplained()).as("what moto answers otherwise").isEmpty();
                })),
                Stream.of(DynamicTest.dynamicTest("meeting every difference that is listed",
                        () -> assertThat(both.met())
                                .containsExactlyInAnyOrderElementsOf(List.of(Difference.values())))));
    }
}
