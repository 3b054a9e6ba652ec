package fr.compteassure.pdf;

import java.util.List;

/** The place of the address in a letter, which the window of the envelope shows whole: nothing of it may stand outside. */
final class AddressWindow {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** As the style sheet has them, but for what a line needs around it. */
    private static final double WIDTH = 84 * POINTS_PER_MM;
    private static final double HEIGHT = 38 * POINTS_PER_MM;
    private static final double LINE = 1.2;
    /** In points; post offices read from 8 on. */
    private static final double[] SIZES = {11, 10, 9, 8};

    private AddressWindow() {}

    /**
     * The largest size, in points, in which all lines are whole and fit; of lines that are too long for any, the smallest.
     *
     * @throws UnprintableText when they do not fit even then
     */
    static double fontSize(List<String> lines, FontFace face) {
        for (double size : SIZES) {
            if (rows(lines, face, size) == lines.size() && fits(lines.size(), size)) {
                return size;
            }
        }
        double smallest = SIZES[SIZES.length - 1];
        if (!fits(rows(lines, face, smallest), smallest)) {
            throw new UnprintableText("an address that the window does not show whole");
        }
        return smallest;
    }

    private static boolean fits(int rows, double size) {
        return rows * size * LINE <= HEIGHT;
    }

    private static int rows(List<String> lines, FontFace face, double size) {
        return lines.stream().mapToInt(line -> rows(line, face, size)).sum();
    }

    /** Words follow each other in a row as long as there is room, and a longer one is cut. */
    private static int rows(String line, FontFace face, double size) {
        double space = face.width(" ") * size;
        double used = 0;
        int rows = 1;
        for (String word : line.split(" ")) {
            double width = face.width(word) * size;
            if (used > 0 && used + space + width > WIDTH) {
                rows++;
                used = 0;
            }
            rows += (int) (width / WIDTH);
            used += (used > 0 ? space : 0) + width % WIDTH;
        }
        return rows;
    }
}
