package fr.compteassure.bench.lists;

import fr.compteassure.bench.report.BarChart;
import fr.compteassure.bench.report.BarChart.Bar;
import fr.compteassure.bench.report.Report;
import fr.compteassure.bench.report.Report.Drawing;
import fr.compteassure.bench.report.Report.Figures;
import fr.compteassure.bench.report.Report.Words;
import fr.compteassure.bench.report.Table;
import fr.compteassure.bench.report.TemporaryFolder;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What lists read of histories of several lengths, beside what it takes to read the history whole for each page. */
public final class Lists {
    private static final int PAGE = 20;
    private static final List<String> PAGES = List.of("list", "of", "first page: items", "units",
            "whole history: items",
            "units", "all pages: items", "units", "whole history for each: items", "units");
    private static final List<String> ISSUES = List.of("documents", "a new one: items", "units",
            "the same again: items",
            "units", "looking through all: items", "units");

    private final PersonHistory person;
    private final List<Integer> sizes;
    private final List<List<Object>> pages = new ArrayList<>();
    private final List<List<Object>> issues = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private Lists(PersonHistory person, List<Integer> sizes) {
        this.person = person;
        this.sizes = sizes;
    }

    /**
     * Measures with histories as long as the setting {@code lists.sizes} says, such as {@code 10+100}, in ascending order.
     *
     * @param project its folder
     */
    public static Report measure(Path project) throws IOException {
        return measure(project, Arrays.stream(System.getProperty("lists.sizes", "10+100+500").split("\\+"))
                .map(Integer::valueOf).toList());
    }

    static Report measure(Path project, List<Integer> sizes) throws IOException {
        try (var data = TemporaryFolder.named("lists");
                var runner = LocalRunner.start(Options.of(project, data.path()).withDemo(false).withSchedules(false));
                var person = new PersonHistory(runner)) {
            return new Lists(person, sizes).report();
        }
    }

    private Report report() {
        for (var list : MeasuredList.values()) {
            sizes.forEach(size -> measure(list, size));
        }
        return new Report("lists", List.of(
                new Words(
                        "Pages of %d, and what it takes to read the whole history strongly consistently for each page."
                                .formatted(PAGE)),
                new Figures("pages", new Table(PAGES, pages)),
                new Drawing(new BarChart("lists", "Items read for the first page of a history of " + sizes.getLast(),
                        "", bars)),
                new Words("Issuing a certificate of rights: what is read of the documents that the person has."),
                new Figures("issues", new Table(ISSUES, issues))));
    }

    private void measure(MeasuredList list, int size) {
        person.lengthen(list, size);
        var whole = person.wholePartition(list);
        var first = person.firstPage(list);
        var name = list.name().toLowerCase(Locale.ROOT);
        pages.add(row(name, size, first, whole, person.allPages(list), whole.times(Math.ceilDiv(size, PAGE))));
        if (size == sizes.getLast()) {
            bars.add(new Bar(name + ", whole history", whole.items(), true));
            bars.add(new Bar(name + ", a page", first.items(), false));
        }
        if (list == MeasuredList.DOCUMENTS) {
            person.rename("Nom" + "e".repeat(sizes.indexOf(size) + 1));
            issues.add(row(null, size, person.issuing(), person.issuing(), whole));
        }
    }

    private static List<Object> row(String name, int size, Reads... reads) {
        var row = new ArrayList<Object>();
        if (name != null) {
            row.add(name);
        }
        row.add(size);
        for (var one : reads) {
            row.add(one.items());
            row.add(one.units());
        }
        return row;
    }
}
