package fr.compteassure.pdf;

import java.util.List;

/**
 * How a table of payments shares out its width: the other columns have what their texts need, one has the rest. The room
 * between columns is narrower where much is to stand in them. All in millimetres.
 *
 * @param gap what the style sheet calls the room between columns
 * @param rest the room for the text of the one column
 */
record TableWidths(String gap, double rest) {
    /** How wide the tables are. */
    static final double WIDTH = 186;

    private record Gap(String name, double width) {}

    private static final List<Gap> GAPS = List.of(new Gap("wide", 3.2), new Gap("even", 2.2), new Gap("tight", 1.6));

    /**
     * @param others the room for the texts of the other columns
     * @param wanted how much is to be left, if it can be, for the one
     * @param least how much is left for it at least
     */
    static TableWidths of(List<Double> others, double wanted, double least) {
        for (var gap : GAPS) {
            double rest = rest(others, gap.width());
            if (rest >= wanted || gap == GAPS.getLast()) {
                return new TableWidths(gap.name(), Math.max(least, rest));
            }
        }
        throw new IllegalStateException("no room between columns");
    }

    /** What is left for the text of one column more, where the room between them is the narrowest. */
    static double rest(List<Double> others) {
        return rest(others, GAPS.getLast().width());
    }

    private static double rest(List<Double> others, double gap) {
        return WIDTH - others.stream().mapToDouble(Double::doubleValue).sum() - gap * (others.size() + 1);
    }

    /** A width as the style sheet has it. */
    static String millimetres(double width) {
        return Math.round(width * 10) / 10.0 + "mm";
    }
}
