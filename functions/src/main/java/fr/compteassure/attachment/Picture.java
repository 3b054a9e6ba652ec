package fr.compteassure.attachment;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of an image and nothing else: one byte of grey, or three of red, green and blue, for each. What shone through is
 * on white.
 *
 * @param pixels row by row
 * @param channels 1 or 3
 */
record Picture(byte[] pixels, int width, int height, int channels) {
    /** A sheet of paper at 400 points an inch. More is made smaller: nobody reads more, and it would fill the memory. */
    private static final int MAX_PIXELS = 16_000_000;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};
    private static final double SMALLER = 0.7;

    /**
     * Decodes an image that is known to be of a size that may be decoded.
     *
     * @param inks how its values are colours, when they are inks
     */
    static Picture decoded(FileKind kind, byte[] file, Optional<InkColours> inks) throws UncleanFile {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return new Decoding(reader, inks).picture(MAX_PIXELS);
        } catch (IOException | RuntimeException _) {
            // Decoders throw whatever they come across in what is broken.
            throw UncleanFile.broken(kind);
        } finally {
            reader.dispose();
        }
    }

    /** The same, standing upright. */
    Picture turned(Orientation orientation) {
        var turned = orientation.turn(pixels, width, height, channels);
        return orientation.isSwapped()
                ? new Picture(turned, height, width, channels)
                : new Picture(turned, width, height, channels);
    }

    /** A file of it that is no larger than files may be: as a JPEG of lesser quality, and smaller, if it must be. */
    Finding.Clean encoded(FileKind kind) {
        if (kind == FileKind.PNG) {
            var file = encoded(kind, 0);
            if (file.length <= NewFile.MAX_SIZE) {
                return new Finding.Clean(kind, file);
            }
        }
        for (var quality : QUALITIES) {
            var file = encoded(FileKind.JPEG, quality);
            if (file.length <= NewFile.MAX_SIZE) {
                return new Finding.Clean(FileKind.JPEG, file);
            }
        }
        return smaller().encoded(FileKind.JPEG);
    }

    private Picture smaller() {
        var shrinking = new Shrinking(width, height, channels, (int) (pixelCount() * SMALLER * SMALLER));
        var row = new byte[width * channels];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * row.length, row, 0, row.length);
            shrinking.add(row);
        }
        return shrinking.picture();
    }

    private long pixelCount() {
        return (long) width * height;
    }

    private byte[] encoded(FileKind kind, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        var file = new ByteArrayOutputStream(1 << 20);
        try (var output = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(output);
            var settings = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(quality);
            }
            writer.write(null, new IIOImage(image(), null, null), settings);
        } catch (IOException e) {
            throw new IllegalStateException("nothing but memory was written to", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private BufferedImage image() {
        var offsets = channels == 1 ? new int[]{0} : new int[]{0, 1, 2};
        var raster = Raster.createInterleavedRaster(new DataBufferByte(pixels, pixels.length), width, height,
                width * channels, channels, offsets, null);
        var space = ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        var colours = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }
}
