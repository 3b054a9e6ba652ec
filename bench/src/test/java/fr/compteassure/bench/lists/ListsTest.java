package fr.compteassure.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.report.Report.Figures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void aPageReadsAPageWhereTheWholeHistoryIsLong() throws Exception {
        var report = Lists.measure(Path.of("..").toAbsolutePath().normalize(), List.of(3, 30));

        var figures = report.parts().stream().filter(Figures.class::isInstance).map(Figures.class::cast)
                .map(one -> one.table().rows()).toList();
        assertThat(figures.getFirst()).hasSize(2 * MeasuredList.values().length).allSatisfy(row -> {
            assertThat((Integer) row.get(2)).as("%s", row).isBetween(1, 23);
            assertThat((Integer) row.get(4)).as("%s", row).isGreaterThanOrEqualTo((Integer) row.get(1));
            assertThat((Double) row.get(3)).as("%s", row).isPositive();
        });
        assertThat(figures.getLast()).hasSize(2).allSatisfy(row -> {
            assertThat((Integer) row.get(1)).as("%s", row).isBetween(0, 1);
            assertThat((Integer) row.get(3)).as("%s", row).isEqualTo(1);
        });
    }
}
