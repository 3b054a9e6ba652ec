package fr.compteassure.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG, as far as it is its pixels: the chunks that they are made of, in their order, without the others, among which texts,
 * profiles and EXIF data are, compressed ones too, which are never expanded.
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int AROUND_DATA = 12;
    private static final Set<String> OF_PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

    private PngFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).position(SIGNATURE);
        pixels.write(bytes, 0, SIGNATURE);
    }

    /** @throws UncleanFile when it is no PNG, is too large, or something else too */
    static PngFile read(byte[] bytes) throws UncleanFile {
        var png = new PngFile(bytes);
        png.readHeader();
        while (!png.readChunk().equals("IEND")) {
            if (!png.file.hasRemaining()) {
                throw UncleanFile.broken(FileKind.PNG);
            }
        }
        if (png.file.hasRemaining()) {
            throw UncleanFile.notAlone(FileKind.PNG);
        }
        return png;
    }

    /** The image made anew. */
    Finding.Clean clean() throws UncleanFile {
        return Picture.decoded(FileKind.PNG, pixels(), Optional.empty()).encoded(FileKind.PNG);
    }

    /** The file that is decoded. */
    byte[] pixels() {
        return pixels.toByteArray();
    }

    private void readHeader() throws UncleanFile {
        var start = file.position();
        if (!readChunk().equals("IHDR")) {
            throw UncleanFile.broken(FileKind.PNG);
        }
        PixelLimit.check(FileKind.PNG, file.getInt(start + 8), file.getInt(start + 12));
    }

    /** Reads a chunk, keeps it when it is one of the pixels, and tells its type. */
    private String readChunk() throws UncleanFile {
        var start = file.position();
        var length = file.remaining() < AROUND_DATA ? -1 : file.getInt(start);
        if (length < 0 || length > file.remaining() - AROUND_DATA) {
            throw UncleanFile.broken(FileKind.PNG);
        }
        var end = start + length + AROUND_DATA;
        var checksum = new CRC32();
        checksum.update(file.array(), start + 4, length + 4);
        if (file.getInt(end - 4) != (int) checksum.getValue()) {
            throw UncleanFile.broken(FileKind.PNG);
        }
        var type = Signature.latin(file.array(), start + 4, start + 8);
        if (OF_PIXELS.contains(type)) {
            pixels.write(file.array(), start, end - start);
        }
        file.position(end);
        return type;
    }
}
