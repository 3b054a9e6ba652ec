package fr.compteassure.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How an image must be turned to stand upright: tag 0x0112 of EXIF, whose values 1 to 8 are these, in this order. They say
 * where the first row and the first column of what is stored are to be seen.
 */
enum Orientation {
    /** As it is stored. */
    UPRIGHT(false, false, false),
    /** As in a mirror. */
    MIRRORED(false, true, false),
    /** Half a turn. */
    UPSIDE_DOWN(false, true, true),
    /** As in water. */
    FLIPPED(false, false, true),
    /** Rows are columns. */
    TRANSPOSED(true, false, false),
    /** A quarter of a turn to the right. */
    QUARTER_RIGHT(true, true, false),
    /** Rows are columns, from the right and the bottom. */
    TRANSVERSED(true, true, true),
    /** A quarter of a turn to the left. */
    QUARTER_LEFT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Reads it from EXIF data, which begin with the header of a TIFF; upright when they do not say it. */
    static Orientation ofExif(ByteBuffer exif) {
        try {
            exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = exif.getInt(4);
            for (int entry = 0; entry < (exif.getShort(directory) & 0xFFFF); entry++) {
                var at = directory + 2 + entry * ENTRY;
                var value = exif.getShort(at + 8);
                if ((exif.getShort(at) & 0xFFFF) == TAG && value >= 1 && value <= values().length) {
                    return values()[value - 1];
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException _) {
            // Broken metadata does not make a broken image.
        }
        return UPRIGHT;
    }

    /** Whether the image is as wide upright as it is stored high. */
    boolean isSwapped() {
        return swapped;
    }

    /**
     * Turns pixels.
     *
     * @param pixels row by row
     * @param width of what is stored
     * @param height of what is stored
     * @param channels how many bytes a pixel has
     */
    byte[] turn(byte[] pixels, int width, int height, int channels) {
        if (this == UPRIGHT) {
            return pixels;
        }
        var turned = new byte[pixels.length];
        var newWidth = swapped ? height : width;
        var newHeight = swapped ? width : height;
        int from = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var column = swapped ? y : x;
                var row = swapped ? x : y;
                var to = ((fromBottom ? newHeight - 1 - row : row) * newWidth
                        + (fromRight ? newWidth - 1 - column : column)) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    turned[to + channel] = pixels[from++];
                }
            }
        }
        return turned;
    }
}
