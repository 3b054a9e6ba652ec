package fr.compteassure.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * Bars, one below the other, each with its name and its figure, drawn as SVG: readable in light and in dark, and told in
 * words to those who do not see it.
 *
 * @param file the name of its file, without its end
 * @param title what it shows, in a sentence
 * @param unit of the figures, such as {@code ms}
 * @param bars from top to bottom
 */
public record BarChart(String file, String title, String unit, List<Bar> bars) {
    private static final int NAMES = 260;
    private static final int LENGTH = 380;
    private static final int FIGURES = 100;
    private static final int ROW = 24;
    private static final int TOP = 40;

    /**
     * A bar.
     *
     * @param name what was measured
     * @param value its figure, not negative
     * @param compared whether it is what the others are compared with
     */
    public record Bar(String name, double value, boolean compared) {}

    /** The whole drawing. */
    String svg() {
        var height = TOP + ROW * bars.size() + 10;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
                <style>text{font:13px sans-serif;fill:#222}.t{font-weight:bold}.b{fill:#1f6feb}.c{fill:#8c959f}\
                @media(prefers-color-scheme:dark){text{fill:#ddd}}</style>
                <text class="t" x="10" y="22">%s</text>
                """.formatted(NAMES + LENGTH + FIGURES, height, escaped(told()), escaped(title)));
        var longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        for (int row = 0; row < bars.size(); row++) {
            svg.append(drawn(bars.get(row), TOP + ROW * row, longest));
        }
        return svg.append("</svg>\n").toString();
    }

    private String drawn(Bar bar, int y, double longest) {
        var length = longest == 0 ? 0 : bar.value() / longest * LENGTH;
        return String.format(Locale.ROOT, """
                <text x="%d" y="%d" text-anchor="end">%s</text>\
                <rect class="%s" x="%d" y="%d" width="%.1f" height="16"/>\
                <text x="%.1f" y="%d">%s</text>
                """, NAMES - 8, y + 13, escaped(bar.name()), bar.compared() ? "c" : "b", NAMES, y, Math.max(1, length),
                NAMES + length + 6, y + 13, escaped(figure(bar)));
    }

    private String told() {
        return title + ": " + String.join("; ", bars.stream().map(bar -> bar.name() + " " + figure(bar)).toList());
    }

    private String figure(Bar bar) {
        var whole = bar.value() == Math.rint(bar.value()) || bar.value() >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f %s" : "%,.1f %s", bar.value(), unit).strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
