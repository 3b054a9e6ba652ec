package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.cloud.TestKey;
import fr.compteassure.local.demo.DemoMembers;
import fr.compteassure.local.demo.DemoPeople;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration registry, read by the import itself: package-private there, hence a test of its package here. */
class DemoInsuredLinesTest {
    private final InsuredLine reader = new InsuredLine(TestKey.keyedHash());

    static Stream<String> lines() {
        return Stream.concat(DemoPeople.lines().stream(), DemoMembers.lines().stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theImportAcceptsTheLine(String line) throws IOException {
        var object = Json.read(line);
        var fields = new Fields(object);

        var person = reader.read(fields);

        assertThat(fields.errors()).isEmpty();
        assertThat(person.beneficiaries()).hasSameSizeAs((List<?>) object.get("beneficiaries"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theFundIsNamedByItsOwnCode(String line) throws IOException {
        var object = Json.read(line);

        assertThat(reader.read(new Fields(object)).cpam().value()).isEqualTo(object.get("cpam"));
    }
}
