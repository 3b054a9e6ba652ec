package fr.compteassure.attachment;

/**
 * Takes the rows of an image one after the other and makes an image of no more than so many pixels of them, each the mean of
 * what it stands for. Rows of an image that is small enough are taken as they are.
 */
final class Shrinking {
    private final int width;
    private final int height;
    private final int channels;
    private final int newWidth;
    private final int newHeight;
    private final byte[] pixels;
    private final float[] across;
    private final float[] sums;
    private int y;
    private int newY;

    Shrinking(int width, int height, int channels, int maxPixels) {
        var scale = Math.min(1, Math.sqrt(maxPixels / ((double) width * height)));
        this.width = width;
        this.height = height;
        this.channels = channels;
        newWidth = Math.clamp((int) (width * scale), 1, width);
        newHeight = Math.clamp((int) (height * scale), 1, height);
        pixels = new byte[newWidth * newHeight * channels];
        across = new float[newWidth * channels];
        sums = new float[newWidth * channels];
    }

    /** Takes the next row. */
    void add(byte[] row) {
        if (newWidth == width && newHeight == height) {
            System.arraycopy(row, 0, pixels, y * row.length, row.length);
            y++;
            return;
        }
        mean(row);
        // How much of a new row this one fills, and how much of it belongs to the next.
        var share = (double) newHeight / height;
        var over = (y + 1) * share - (newY + 1);
        y++;
        if (over < 0 && y < height) {
            add(share);
            return;
        }
        add(share - Math.max(over, 0));
        endRow();
        if (newY < newHeight) {
            add(Math.max(over, 0));
        }
    }

    /** The image, once all rows are taken. */
    Picture picture() {
        return new Picture(pixels, newWidth, newHeight, channels);
    }

    /** Makes a row narrower. */
    private void mean(byte[] row) {
        var step = (double) width / newWidth;
        for (int x = 0; x < newWidth; x++) {
            var start = x * step;
            var end = Math.min(start + step, width);
            for (int channel = 0; channel < channels; channel++) {
                double sum = 0;
                for (int from = (int) start; from < end; from++) {
                    sum += (row[from * channels + channel] & 255) * (Math.min(from + 1, end) - Math.max(from, start));
                }
                across[x * channels + channel] = (float) (sum / (end - start));
            }
        }
    }

    private void add(double share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (float) (across[i] * share);
        }
    }

    private void endRow() {
        for (int i = 0; i < sums.length; i++) {
            pixels[newY * sums.length + i] = (byte) Math.clamp(Math.round(sums[i]), 0, 255);
            sums[i] = 0;
        }
        newY++;
    }
}
