package fr.compteassure.bench.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    Path folder;

    @Test
    void aSimpleCaseAddsUp() {
        var prices = new Prices(Map.of("dynamodb-read", 0.5, "dynamodb-write", 2.0, "lambda-gb-second", 10.0));
        var use = Use.units(4, 3).and(Use.function(500, 2048)).times(10);

        assertThat(use.dollars(prices)).isEqualTo(10 * (4 * 0.5 + 3 * 2.0 + 0.5 * 2 * 10));
        assertThat(use.dollars(prices, name -> name.startsWith("dynamodb"))).isEqualTo(10 * (4 * 0.5 + 3 * 2.0));
    }

    @Test
    void aSmallFunctionTakesLongerForWhatItDoesAndNotForWhatItWaitsFor() {
        var row = List.of("Any", "200", "2", "1", "4", "kms:Sign=1", "");

        assertThat(gigabyteSeconds(row, 1769)).isCloseTo(0.150 * 1769 / 1024, within(1e-9));
        assertThat(gigabyteSeconds(row, 884)).isCloseTo((0.11 * 1769 / 884 + 0.04) * 884 / 1024, within(1e-9));
    }

    private static double gigabyteSeconds(List<String> row, int memory) {
        return Action.of(row, memory, 110).use().amounts().get("lambda-gb-second");
    }

    @Test
    void aCallWithoutAPriceIsNamed() {
        assertThatThrownBy(() -> Use.calls("kms:Sign=1 states:Start=2")).hasMessageContaining("states:Start");
        assertThatThrownBy(() -> Prices.listed().of("gold", 1)).hasMessageContaining("gold");
    }

    @Test
    void everyPriceSaysWhereItIsFrom() {
        assertThat(Csv.resource("prices.csv")).allSatisfy(line -> {
            assertThat(line.get(4)).startsWith("https://");
            assertThat(line.get(5)).isNotBlank();
        });
    }

    @Test
    void theMonthOfTheProjectIsWorkedOut() throws Exception {
        Costs.of(PROJECT).write(folder);

        assertThat(folder.resolve("costs.md")).content().contains("40 million people for a month: **",
                "| LogIn | 201 |");
        assertThat(folder.resolve("costs.svg")).exists();
    }
}
