package fr.compteassure.bench.lists;

import fr.compteassure.bench.aws.Latency;
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

/** What lists of payments read of histories of several lengths, beside the naive way: all payments are read for each page. */
public final class PaymentLists {
    private static final int PAGE = 20;
    private static final int PAIRS = 21;
    private static final List<String> READS = List.of("payments", "first page: items", "units", "naive: items", "units",
            "all pages: items", "units", "naive: items", "units");
    private static final List<String> TIMES = List.of("payments", "first page, ms", "naive, ms");

    private final PaidPerson person;
    private final List<List<Object>> reads = new ArrayList<>();
    private final List<List<Object>> times = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private PaymentLists(PaidPerson person) {
        this.person = person;
    }

    /**
     * Measures with as many payments as the setting {@code payment-lists.sizes} says, such as {@code 30+300}, in ascending order.
     *
     * @param project its folder
     */
    public static Report measure(Path project) throws IOException {
        return measure(project, Arrays.stream(System.getProperty("payment-lists.sizes", "30+300+3000").split("\\+"))
                .map(Integer::valueOf).toList());
    }

    static Report measure(Path project, List<Integer> sizes) throws IOException {
        try (var data = TemporaryFolder.named("payment-lists");
                var runner = LocalRunner.start(Options.of(project, data.path()).withDemo(false).withSchedules(false));
                var person = new PaidPerson(runner, PAGE)) {
            return new PaymentLists(person).report(sizes);
        }
    }

    private Report report(List<Integer> sizes) {
        sizes.forEach(this::measure);
        return new Report("payment-lists", List.of(
                new Words(
                        """
                                Pages of %d. Of a page's items, one payment shows whether another page follows; the sums are an \
                                item a year, and one tells that they are complete."""
                                .formatted(PAGE)),
                new Figures("reads", new Table(READS, reads)),
                new Drawing(new BarChart("payment-lists", "Items read for the first page of payments", "", bars)),
                new Words(
                        """
                                Medians of %d pairs, in which a call to DynamoDB takes 5 ms: the page as the API answers it, the \
                                check of the session included, and the naive reading by itself."""
                                .formatted(PAIRS)),
                new Figures("times", new Table(TIMES, times))));
    }

    private void measure(int size) {
        person.isPaid(size);
        var naive = person.allPayments();
        var first = person.firstPage();
        var row = new ArrayList<Object>(List.of(size));
        for (var one : List.of(first, naive, person.allPages(), naive.times(Math.ceilDiv(size, PAGE)))) {
            row.add(one.items());
            row.add(one.units());
        }
        reads.add(row);
        bars.add(new Bar(size + " payments, naive", naive.items(), true));
        bars.add(new Bar(size + " payments, a page", first.items(), false));
        time(size);
    }

    private void time(int size) {
        var page = new long[PAIRS];
        var naive = new long[PAIRS];
        Latency.set(Latency.Times.likeAws());
        try {
            for (int pair = 0; pair < PAIRS; pair++) {
                page[pair] = nanoseconds(person::page);
                naive[pair] = nanoseconds(person::readAll);
            }
        } finally {
            Latency.set(Latency.Times.NONE);
        }
        times.add(List.of(size, median(page), median(naive)));
    }

    private static long nanoseconds(Runnable action) {
        var begin = System.nanoTime();
        action.run();
        return System.nanoTime() - begin;
    }

    private static double median(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return Math.rint(nanoseconds[nanoseconds.length / 2] / 100_000.0) / 10;
    }
}
