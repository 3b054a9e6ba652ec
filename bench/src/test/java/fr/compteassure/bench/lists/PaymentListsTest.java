package fr.compteassure.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.report.Report.Figures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentListsTest {
    @Test
    void aPageReadsAPageWhateverThereIs() throws Exception {
        var report = PaymentLists.measure(Path.of("..").toAbsolutePath().normalize(), List.of(10, 60));

        var reads = report.parts().stream().filter(Figures.class::isInstance).map(Figures.class::cast).findFirst()
                .orElseThrow().table().rows();
        assertThat(reads).hasSize(2);
        assertThat(reads.getLast()).element(3).isEqualTo(60);
        assertThat((Integer) reads.getLast().get(1)).isBetween(21, 21 + 5);
        assertThat((Integer) reads.getLast().get(5)).isBetween(60, 60 + 3 * 6);
    }
}
