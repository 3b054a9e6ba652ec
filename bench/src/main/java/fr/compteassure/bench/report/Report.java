package fr.compteassure.bench.report;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a measurement found: in order, sentences, tables and charts.
 *
 * @param name of the measurement, as its command names it
 * @param parts what it says
 */
public record Report(String name, List<Part> parts) {

    /** A part of it. */
    public sealed interface Part {}

    /**
     * A sentence or some, in Markdown.
     *
     * @param text what it says
     */
    public record Words(String text) implements Part {}

    /**
     * A table.
     *
     * @param named what it shows, for the JSON
     * @param table the table
     */
    public record Figures(String named, Table table) implements Part {}

    /**
     * A chart.
     *
     * @param chart the chart
     */
    public record Drawing(BarChart chart) implements Part {}

    /** As it stands on the page, after a line that says when and where it was measured. */
    String markdown() {
        return parts.stream().map(part -> switch (part) {
            case Words(var text) -> text;
            case Figures(_, var table) -> table.markdown();
            case Drawing(var chart) -> "![" + chart.title() + "](performance/" + chart.file() + ".svg)";
        }).collect(Collectors.joining("\n\n", "Measured on " + day() + " on " + Machine.described() + ".\n\n", ""));
    }

    private static Instant day() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private byte[] json() {
        var tables = new LinkedHashMap<String, Object>();
        for (var part : parts) {
            if (part instanceof Figures(var named, var table)) {
                tables.put(named, table.json());
            }
        }
        return Json.bytes(new LinkedHashMap<>(Map.of("measurement", name, "at", day().toString(), "machine",
                Machine.described(), "tables", tables)));
    }

    /**
     * Prints it and keeps it in the folder: as {@code name.md}, {@code name.json}, and each chart.
     *
     * @return the files
     */
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        files.add(Files.writeString(folder.resolve(name + ".md"), markdown() + "\n"));
        files.add(Files.write(folder.resolve(name + ".json"), json()));
        for (var part : parts) {
            if (part instanceof Drawing(var chart)) {
                files.add(Files.writeString(folder.resolve(chart.file() + ".svg"), chart.svg()));
            }
        }
        System.out.println(markdown());
        return files;
    }

    /**
     * Puts it on the page, in place of what stands between {@code <!-- name -->} and {@code <!-- /name -->}, and its charts in
     * the folder {@code performance} beside.
     *
     * @throws IllegalArgumentException when the page has no such place
     */
    public void publish(Path page) throws IOException {
        var text = Files.readString(page);
        var begin = "<!-- " + name + " -->\n";
        var from = text.indexOf(begin);
        var to = text.indexOf("<!-- /" + name + " -->");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(page + " has no place for " + name);
        }
        Files.writeString(page, text.substring(0, from + begin.length()) + markdown() + "\n" + text.substring(to));
        var charts = Files.createDirectories(page.resolveSibling("performance"));
        for (var part : parts) {
            if (part instanceof Drawing(var chart)) {
                Files.writeString(charts.resolve(chart.file() + ".svg"), chart.svg());
            }
        }
    }
}
