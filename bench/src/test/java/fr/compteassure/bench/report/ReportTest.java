package fr.compteassure.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.local.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final BarChart CHART = new BarChart("lines", "Lines a second", "",
            List.of(new Bar("one by one & alone", 104, true), new Bar("side by side", 3704, false)));
    private static final Report REPORT = new Report("imports", List.of(new Words("A file of 1,000 lines."),
            new Figures("rate", new Table(List.of("how", "lines/s"), List.of(List.of("side by side", 3704)))),
            new Drawing(CHART)));

    @TempDir
    Path folder;

    @Test
    void aPageGetsWhatWasMeasuredInPlaceOfWhatStoodThere() throws Exception {
        var page = Files.writeString(folder.resolve("page.md"),
                "Before\n<!-- imports -->\nold\n<!-- /imports -->\nAfter\n");

        REPORT.publish(page);

        assertThat(Files.readString(page)).startsWith("Before\n<!-- imports -->\nMeasured on ")
                .endsWith("<!-- /imports -->\nAfter\n").doesNotContain("old")
                .contains("A file of 1,000 lines.", "| how | lines/s |\n| --- | --- |\n| side by side | 3704 |",
                        "![Lines a second](performance/lines.svg)");
        assertThat(folder.resolve("performance/lines.svg")).exists();
    }

    @Test
    void aPageWithoutAPlaceForItIsLeftAsItIs() throws Exception {
        var page = Files.writeString(folder.resolve("page.md"), "Nothing\n");

        assertThatThrownBy(() -> REPORT.publish(page)).hasMessageContaining("has no place for imports");
        assertThat(Files.readString(page)).isEqualTo("Nothing\n");
    }

    @Test
    void figuresAreKeptAsJson() throws Exception {
        REPORT.write(folder);

        assertThat(Json.object(Files.readAllBytes(folder.resolve("imports.json"))))
                .containsEntry("measurement", "imports").containsKeys("at", "machine")
                .containsEntry("tables", Map.of("rate", List.of(Map.of("how", "side by side", "lines/s", 3704))));
    }

    @Test
    void aChartIsXmlThatTellsItsFigures() throws Exception {
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(CHART.svg().getBytes(StandardCharsets.UTF_8))).getDocumentElement();

        assertThat(svg.getAttribute("aria-label"))
                .isEqualTo("Lines a second: one by one & alone 104; side by side 3,704");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
    }
}
