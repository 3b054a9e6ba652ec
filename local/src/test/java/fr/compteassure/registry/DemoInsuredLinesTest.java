package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.TestKey;
import fr.compteassure.local.demo.DemoPeople;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration registry, read by the import itself: package-private there, hence a test of its package here. */
class DemoInsuredLinesTest {
    private final InsuredLine reader = new InsuredLine(TestKey.keyedHash());

    static Iterable<String> lines() {
        return DemoPeople.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theImportAcceptsTheLine(String line) throws IOException {
        var fields = new Fields(Json.read(line));

        var person = reader.read(fields);

        assertThat(fields.errors()).isEmpty();
        assertThat(person.beneficiaries()).hasSizeBetween(1, 4);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theFundIsNamedByItsOwnCode(String line) throws IOException {
        var object = Json.read(line);

        assertThat(reader.read(new Fields(object)).cpam().value()).isEqualTo(object.get("cpam"));
    }
}
