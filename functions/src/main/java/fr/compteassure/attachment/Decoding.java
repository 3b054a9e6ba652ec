package fr.compteassure.attachment;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;

/**
 * The decoding of an image into plain pixels, row by row: of 16 bits the upper 8, of a palette its colours, what shines
 * through on white. Beside what the decoder makes, it needs the memory of what comes out, and of a row.
 */
final class Decoding {
    private static final int WHITE = 255;

    private final Raster raster;
    private final Colours colours;

    /** Makes a row of samples plain: 8 bits of grey, or of red, green and blue. */
    private interface Colours {
        /** How many bytes a plain pixel has. */
        int channels();

        void plain(int[] samples, byte[] plain);
    }

    Decoding(ImageReader reader, Optional<InkColours> inks) throws IOException {
        if (inks.isPresent()) {
            raster = reader.readRaster(0, null);
            colours = new OfInks(inks.get());
            return;
        }
        var image = reader.read(0);
        raster = image.getRaster();
        colours = image.getColorModel() instanceof IndexColorModel palette
                ? new OfPalette(palette)
                : new OfLight(raster.getNumBands(), raster.getSampleModel().getSampleSize(0) - Byte.SIZE);
    }

    /** The pixels, made fewer if they are more than that. */
    Picture picture(int maxPixels) {
        var width = raster.getWidth();
        var shrinking = new Shrinking(width, raster.getHeight(), colours.channels(), maxPixels);
        var samples = new int[width * raster.getNumBands()];
        var plain = new byte[width * colours.channels()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, samples);
            colours.plain(samples, plain);
            shrinking.add(plain);
        }
        return shrinking.picture();
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }

    /**
     * Grey, or red, green and blue, with alpha or without.
     *
     * @param bands how many samples a pixel has: an even number with alpha
     * @param surplus how many bits they have more than 8
     */
    private record OfLight(int bands, int surplus) implements Colours {
        @Override
        public int channels() {
            return bands <= 2 ? 1 : 3;
        }

        @Override
        public void plain(int[] samples, byte[] plain) {
            int to = 0;
            for (int pixel = 0; pixel < samples.length; pixel += bands) {
                var alpha = bands % 2 == 0 ? samples[pixel + bands - 1] >> surplus : WHITE;
                for (int channel = 0; channel < channels(); channel++) {
                    plain[to++] = (byte) onWhite(samples[pixel + channel] >> surplus, alpha);
                }
            }
        }
    }

    /** The numbers of colours: of 1, 2, 4 or 8 bits. */
    private record OfPalette(IndexColorModel palette) implements Colours {
        @Override
        public int channels() {
            for (int index = 0; index < palette.getMapSize(); index++) {
                if (palette.getRed(index) != palette.getGreen(index)
                        || palette.getRed(index) != palette.getBlue(index)) {
                    return 3;
                }
            }
            return 1;
        }

        @Override
        public void plain(int[] samples, byte[] plain) {
            var channels = plain.length / samples.length;
            for (int pixel = 0; pixel < samples.length; pixel++) {
                var colour = palette.getRGB(samples[pixel]);
                for (int channel = 0; channel < channels; channel++) {
                    plain[pixel * channels + channel] = (byte) onWhite(colour >> 8 * (2 - channel) & 255,
                            colour >>> 24);
                }
            }
        }
    }

    /** Four inks. */
    private record OfInks(InkColours inks) implements Colours {
        @Override
        public int channels() {
            return 3;
        }

        @Override
        public void plain(int[] samples, byte[] plain) {
            inks.toRgb(samples, plain);
        }
    }
}
