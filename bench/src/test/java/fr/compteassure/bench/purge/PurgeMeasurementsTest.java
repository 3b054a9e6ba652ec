package fr.compteassure.bench.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.aws.Latency;
import fr.compteassure.bench.report.Report;
import fr.compteassure.local.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is measured is what is said, in small. */
class PurgeMeasurementsTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        List.of("purge.accounts", "purge.turns", "units.lapsed", "units.among", "chain.lapsed")
                .forEach(System::clearProperty);
        Latency.set(Latency.Times.NONE);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Report report, String table) throws Exception {
        report.write(folder);
        var found = Json.object(Files.readAllBytes(folder.resolve(report.name() + ".json")));
        return (List<Map<String, Object>>) ((Map<String, Object>) found.get("tables")).get(table);
    }

    @Test
    void bothWaysRemoveTheSame() {
        try (var stage = new PurgeStage(PROJECT)) {
            stage.openOthers(20);
            stage.openLapsed(30, 2);
            assertThat(stage.lapsed()).isEqualTo(30);
            assertThat(new NaiveDeletes(stage).run()).isEqualTo(30);
            assertThat(stage.lapsed()).isZero();

            stage.openLapsed(30, 2);
            assertThat(Chain.run(stage, PurgeChain.LAMBDA, 1).purged()).isEqualTo(30);
            assertThat(stage.lapsed()).isZero();
        }
    }

    @Test
    void ratesAreTold() throws Exception {
        System.setProperty("purge.accounts", "20");
        System.setProperty("purge.turns", "1");

        assertThat(rows(PurgeRate.measure(PROJECT), "rate")).hasSize(2);
    }

    @Test
    void theUnitsOfAPurgeDoNotGrowByOtherAccounts() throws Exception {
        System.setProperty("units.lapsed", "50");
        System.setProperty("units.among", "10+2000");

        var rows = rows(PurgeUnits.measure(PROJECT), "units");

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).containsEntry("read units", rows.getFirst().get("read units"))
                .containsEntry("write units", rows.getFirst().get("write units"));
        var scans = rows.stream().map(row -> ((Number) row.get("read units of a scan, to find them")).doubleValue())
                .toList();
        assertThat(scans.getLast()).isGreaterThan(5 * scans.getFirst());
    }

    @Test
    void aChainLeavesNobody() throws Exception {
        System.setProperty("chain.lapsed", "60");
        assertThat(rows(PurgeChain.measure(PROJECT), "chain")).singleElement().asString()
                .contains("removed=60, left=0");

        try (var stage = new PurgeStage(PROJECT)) {
            stage.openLapsed(300, 0);
            var chain = Chain.run(stage, Duration.ofMillis(20_050), 2);

            assertThat(chain.runs()).isGreaterThan(16);
            assertThat(chain.purged()).isEqualTo(300);
            assertThat(stage.lapsed()).isZero();
        }
    }
}
