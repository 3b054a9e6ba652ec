package fr.compteassure.account;

import static fr.compteassure.acceptance.Values.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** How long the same took about somebody and about somebody who has no account, side by side, again and again. */
final class Pairs {
    /** Within so many standard deviations of the middle lie 95 %. */
    private static final double WITHIN = 1.96;

    private final String action;
    private final String about;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> noAccount = new ArrayList<>();

    /**
     * @param action what is done
     * @param about whom it is about
     */
    Pairs(String action, String about) {
        this.action = action;
        this.about = about;
    }

    /** Notes a pair, in milliseconds. */
    void add(double time, double timeNoAccount) {
        times.add(time);
        noAccount.add(timeNoAccount);
    }

    /**
     * The medians; that of the differences, and between what it lies with a certainty of 95 % by the sign test, which
     * supposes nothing of how they are spread; and the share of the pairs in which it took longer.
     */
    Map<String, Object> summary() {
        var differences = sorted(IntStream.range(0, times.size()).mapToObj(i -> times.get(i) - noAccount.get(i))
                .toList());
        int rank = (int) Math.max(0, (times.size() - WITHIN * Math.sqrt(times.size())) / 2);
        return map("action", action, "about", about, "pairs", times.size(),
                "noAccountMs", median(sorted(noAccount)), "thisMs", median(sorted(times)),
                "differenceMs", median(differences),
                "fromMs", differences.get(rank), "toMs", differences.get(differences.size() - 1 - rank),
                "longer", differences.stream().filter(one -> one > 0).count() / (double) times.size());
    }

    /** The header of the table. */
    static String header() {
        return "%-17s  %-26s %5s %11s %11s %11s %18s %7s".formatted("action", "about", "pairs", "no account", "this",
                "difference", "95 %", "longer");
    }

    /** A line of the table. */
    @Override
    public String toString() {
        var all = summary();
        return String.format(Locale.ROOT, "%-17s  %-26s %5d %8.2f ms %8.2f ms %+8.2f ms   %+5.2f to %+5.2f ms %5.0f %%",
                action, about, times.size(), all.get("noAccountMs"), all.get("thisMs"), all.get("differenceMs"),
                all.get("fromMs"), all.get("toMs"), 100 * (double) all.get("longer"));
    }

    private static List<Double> sorted(List<Double> values) {
        return values.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
