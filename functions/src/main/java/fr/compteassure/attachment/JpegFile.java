package fr.compteassure.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JPEG, as far as it is its pixels: without comments and without the data of applications, among which EXIF is, of which
 * the orientation alone is read.
 */
final class JpegFile {
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    /** A scan may take the time of the whole image: a progressive photograph has about ten. */
    private static final int MAX_SCANS = 100;
    /** The least that says that colours are those of JFIF. */
    private static final String JFIF = "\u00ff\u00e0\0\u0010JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0";

    private final ByteBuffer file;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private InkColours inks = InkColours.PLAIN;
    private boolean sized;
    private boolean inked;
    private int scans;

    private JpegFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).position(2);
        pixels.write(bytes, 0, 2);
    }

    /** @throws UncleanFile when it is no JPEG, is too large, or something else too */
    static JpegFile read(byte[] bytes) throws UncleanFile {
        var jpeg = new JpegFile(bytes);
        int marker = jpeg.nextMarker();
        while (marker != END) {
            jpeg.readSegment(marker);
            marker = jpeg.nextMarker();
        }
        if (!jpeg.sized || jpeg.scans == 0) {
            throw UncleanFile.broken(FileKind.JPEG);
        }
        JpegTail.check(bytes, jpeg.file.position());
        jpeg.pixels.write(0xFF);
        jpeg.pixels.write(END);
        return jpeg;
    }

    /** The image made anew, upright. */
    Finding.Clean clean() throws UncleanFile {
        var picture = Picture.decoded(FileKind.JPEG, pixels.toByteArray(),
                inked ? Optional.of(inks) : Optional.empty());
        return picture.turned(orientation).encoded(FileKind.JPEG);
    }

    private int nextMarker() throws UncleanFile {
        if (file.remaining() < 2 || file.get() != (byte) 0xFF) {
            throw UncleanFile.broken(FileKind.JPEG);
        }
        int marker = 0xFF;
        while (marker == 0xFF && file.hasRemaining()) {
            marker = file.get() & 0xFF;
        }
        return marker;
    }

    private void readSegment(int marker) throws UncleanFile {
        var start = file.position();
        var length = file.remaining() < 2 ? 0 : file.getShort(start) & 0xFFFF;
        if (length < 2 || length > file.remaining()) {
            throw UncleanFile.broken(FileKind.JPEG);
        }
        var content = file.slice(start + 2, length - 2);
        file.position(start + length);
        if (marker >= APP0 && marker <= APP15 || marker == COMMENT) {
            readApplication(marker, content, start, length);
            return;
        }
        if (isFrame(marker)) {
            readSize(content);
        }
        keep(marker, start, length);
        if (marker == START_OF_SCAN) {
            readScan();
        }
    }

    private void readApplication(int marker, ByteBuffer content, int start, int length) {
        var text = Signature.latin(file.array(), start + 2, start + length);
        if (marker == APP0 && text.startsWith("JFIF\0")) {
            pixels.writeBytes(JFIF.getBytes(StandardCharsets.ISO_8859_1));
        } else if (marker == APP1 && text.startsWith("Exif\0\0")) {
            orientation = Orientation.ofExif(content.slice(6, content.capacity() - 6));
        } else if (marker == APP14 && text.startsWith("Adobe") && text.length() >= 12) {
            inks = text.charAt(11) == 2 ? InkColours.ADOBE_YCCK : InkColours.ADOBE_CMYK;
            keep(marker, start, length);
        }
    }

    /** All ways of coding; those that are not decoded are found out later. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void readSize(ByteBuffer frame) throws UncleanFile {
        if (sized || frame.capacity() < 6) {
            throw UncleanFile.broken(FileKind.JPEG);
        }
        PixelLimit.check(FileKind.JPEG, frame.getShort(3) & 0xFFFF, frame.getShort(1) & 0xFFFF);
        sized = true;
        inked = frame.get(5) == 4;
    }

    /** Goes over coded data, up to the next marker that does not belong to it. */
    private void readScan() throws UncleanFile {
        scans++;
        var start = file.position();
        int at = start;
        var bytes = file.array();
        while (at + 1 < bytes.length && !(bytes[at] == (byte) 0xFF && endsScan(bytes[at + 1] & 0xFF))) {
            at++;
        }
        if (at + 1 >= bytes.length || scans > MAX_SCANS) {
            throw UncleanFile.broken(FileKind.JPEG);
        }
        pixels.write(bytes, start, at - start);
        file.position(at);
    }

    /** Not a coded 255, nor a fill byte, nor a restart. */
    private static boolean endsScan(int next) {
        return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private void keep(int marker, int start, int length) {
        pixels.write(0xFF);
        pixels.write(marker);
        pixels.write(file.array(), start, length);
    }
}
