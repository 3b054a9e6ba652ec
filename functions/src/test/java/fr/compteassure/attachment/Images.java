package fr.compteassure.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images, made for tests. */
final class Images {
    private Images() {}

    /** White, with a red upper left quarter and a blue lower right one. */
    static BufferedImage flag(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, width, height, Color.WHITE);
        fill(image, 0, 0, width / 2, height / 2, Color.RED);
        fill(image, width / 2, height / 2, width - width / 2, height - height / 2, Color.BLUE);
        return image;
    }

    private static void fill(BufferedImage image, int left, int top, int width, int height, Color colour) {
        var pixels = new int[width * height];
        Arrays.fill(pixels, colour.getRGB());
        image.setRGB(left, top, width, height, pixels, 0, width);
    }

    static byte[] written(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, file)) {
                throw new AssertionError("no writer");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG, made as the settings say. */
    static byte[] jpeg(BufferedImage image, WritableRaster raster, boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(output);
            var settings = writer.getDefaultWriteParam();
            if (progressive) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(0.95f);
            writer.write(null, raster == null ? new IIOImage(image, null, null) : new IIOImage(raster, null, null),
                    settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A JPEG with one more segment right after its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var file = ByteBuffer.allocate(jpeg.length + content.length + 4);
        file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** EXIF data: an orientation, and the place where the photograph was taken. */
    static byte[] exif(int orientation, String place) {
        var text = place.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + text.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        exif.putShort((short) 1).putShort((short) 0x1B).putShort((short) 2).putInt(text.length).putInt(56).putInt(0);
        return exif.put(text).array();
    }

    /** A PNG of these chunks, between its header and its end. */
    static byte[] png(int width, int height, int depth, int colour, byte[]... chunks) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth)
                .put((byte) colour).put(new byte[3]).array()));
        for (var chunk : chunks) {
            file.writeBytes(chunk);
        }
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    /** The chunk of these rows. */
    static byte[] idat(byte[] rows) {
        return chunk("IDAT", deflated(rows));
    }

    /** As many zeros as that, deflated: rows of black. */
    static byte[] deflatedZeros(long count) {
        var file = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(file, new Deflater(9))) {
            var zeros = new byte[1 << 20];
            for (long left = count; left > 0; left -= zeros.length) {
                deflated.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        var file = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(file)) {
            deflated.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
