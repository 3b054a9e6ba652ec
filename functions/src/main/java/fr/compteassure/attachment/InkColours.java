package fr.compteassure.attachment;

/** How the four values of a pixel of a JPEG for printers are colours. */
enum InkColours {
    /** The inks: 255 is all of one. */
    PLAIN,
    /** As Adobe's programs write them: 255 is none. */
    ADOBE_CMYK,
    /** The same, with luminance and two differences in place of the first three. */
    ADOBE_YCCK;

    private static final int ALL = 255;

    /**
     * Makes light of inks.
     *
     * @param inks four values a pixel
     * @param light gets red, green and blue of each
     */
    void toRgb(int[] inks, byte[] light) {
        int to = 0;
        for (int from = 0; from < inks.length; from += 4) {
            if (this == ADOBE_YCCK) {
                takeApart(inks, from);
            }
            for (int ink = from; ink < from + 3; ink++) {
                light[to++] = (byte) (paper(inks[ink]) * paper(inks[from + 3]) / ALL);
            }
        }
    }

    /** How much an ink leaves of the paper. */
    private int paper(int value) {
        return this == PLAIN ? ALL - value : value;
    }

    /** Luminance and differences, as JFIF defines them, become three values. */
    private static void takeApart(int[] values, int at) {
        var luminance = values[at];
        var blue = values[at + 1] - 128;
        var red = values[at + 2] - 128;
        values[at] = clamped(luminance + 1.402 * red);
        values[at + 1] = clamped(luminance - 0.344136 * blue - 0.714136 * red);
        values[at + 2] = clamped(luminance + 1.772 * blue);
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, ALL);
    }
}
