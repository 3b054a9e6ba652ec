package fr.compteassure.bench.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.report.Report.Figures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportBenchTest {

    @Test
    void everyLineOfEveryFileIsImportedAndCounted() throws Exception {
        var report = ImportBench.measure(Path.of(".."), 30, 80, 3);

        var table = report.parts().stream().filter(Figures.class::isInstance).map(Figures.class::cast).findFirst()
                .orElseThrow().table();
        assertThat(table.rows()).extracting(row -> row.get(1)).containsExactly(3L, 30L, 80L, 3L, 30L, 80L);
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat((long) row.get(3)).isPositive();
            assertThat((double) row.get(7)).isGreaterThanOrEqualTo(1);
        });
    }
}
