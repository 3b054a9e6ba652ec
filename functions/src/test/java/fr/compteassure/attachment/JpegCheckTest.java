package fr.compteassure.attachment;

import static fr.compteassure.attachment.Looks.assertColour;
import static fr.compteassure.attachment.Looks.clean;
import static fr.compteassure.attachment.Pdfs.joined;
import static fr.compteassure.attachment.Pdfs.latin;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpegCheckTest {
    private static final String PLACE = "Latitude 48 51 29";
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;

    /** A photograph as a telephone stores it, to be turned: so that upright it is {@link Images#flag}, 60 wide, 40 high. */
    private static BufferedImage stored(int orientation) {
        var upright = Images.flag(60, 40);
        var swapped = orientation > 4;
        var stored = new BufferedImage(swapped ? 40 : 60, swapped ? 60 : 40, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                // Where the first row and column are to be seen, in the words of EXIF: top, bottom, left, right.
                var seen = switch (orientation) {
                    case 1 -> new int[]{x, y};
                    case 2 -> new int[]{59 - x, y};
                    case 3 -> new int[]{59 - x, 39 - y};
                    case 4 -> new int[]{x, 39 - y};
                    case 5 -> new int[]{y, x};
                    case 6 -> new int[]{59 - y, x};
                    case 7 -> new int[]{59 - y, 39 - x};
                    default -> new int[]{y, 39 - x};
                };
                stored.setRGB(x, y, upright.getRGB(seen[0], seen[1]));
            }
        }
        return stored;
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void aPhotographStandsUprightAndDoesNotSayWhereItWasTaken(int orientation) {
        var photograph = Images.withSegment(Images.jpeg(stored(orientation), null, false), 0xE1,
                Images.exif(orientation, PLACE));

        var copy = clean(FileKind.JPEG, photograph);

        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains(PLACE);
        assertThat(new String(copy.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "Exif");
        var image = Images.read(copy.bytes());
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(40);
        assertColour(image, 0.25, 0.25, RED);
        assertColour(image, 0.75, 0.25, WHITE);
        assertColour(image, 0.25, 0.75, WHITE);
        assertColour(image, 0.75, 0.75, BLUE);
    }

    static IntStream orientations() {
        return IntStream.rangeClosed(1, 8);
    }

    @Test
    void metadataThatCannotBeReadIsNoReasonToRefuse() {
        var exif = Images.exif(6, PLACE);
        Arrays.fill(exif, 8, exif.length, (byte) 0xFF);

        var copy = clean(FileKind.JPEG, Images.withSegment(Images.jpeg(Images.flag(60, 40), null, false), 0xE1, exif));

        assertThat(Images.read(copy.bytes()).getWidth()).isEqualTo(60);
    }

    @Test
    void aProgressiveJpegIsMadeAnew() {
        var image = Images.read(clean(FileKind.JPEG, Images.jpeg(Images.flag(60, 40), null, true)).bytes());

        assertColour(image, 0.25, 0.25, RED);
        assertColour(image, 0.75, 0.75, BLUE);
    }

    /** Four inks: red is yellow and magenta. */
    private static WritableRaster inks(int... values) {
        var raster = Raster.createInterleavedRaster(0, 60, 40, 4, null);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                raster.setPixel(x, y, values);
            }
        }
        return raster;
    }

    private static byte[] adobe(int transform) {
        return new byte[]{'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    }

    private static byte[] withoutJfif(byte[] jpeg) {
        return jpeg[3] == (byte) 0xE0
                ? joined(new byte[]{(byte) 0xFF, (byte) 0xD8},
                        Arrays.copyOfRange(jpeg, 4 + (jpeg[4] & 255) * 256 + (jpeg[5] & 255), jpeg.length))
                : jpeg;
    }

    @Test
    void aJpegForPrintersIsShownInItsColours() {
        var plain = withoutJfif(Images.jpeg(null, inks(0, 255, 255, 0), false));
        var adobe = Images.withSegment(withoutJfif(Images.jpeg(null, inks(255, 0, 0, 255), false)), 0xEE, adobe(0));
        // Red in luminance and differences: 76, 85, 255.
        var coded = Images.withSegment(withoutJfif(Images.jpeg(null, inks(76, 85, 255, 255), false)), 0xEE, adobe(2));

        for (var file : new byte[][]{plain, adobe, coded}) {
            assertColour(Images.read(clean(FileKind.JPEG, file).bytes()), 0.5, 0.5, RED);
        }
    }

    @Test
    void whatATelephonePutsBehindAPhotographIsLeftOut() {
        var photograph = Images.jpeg(Images.flag(60, 40), null, false);
        var second = Images.jpeg(Images.flag(30, 20), null, false);

        for (var tail : new byte[][]{second, new byte[100], latin("\0\0\0\30ftypmp42\0\0\0\0film"),
                latin("MotionPhoto_DataSEFHxxxxSEFT")}) {
            assertThat(clean(FileKind.JPEG, joined(photograph, tail)).bytes())
                    .isEqualTo(clean(FileKind.JPEG, photograph).bytes());
        }
    }

    @Test
    void aPhotographOfManyPixelsIsMadeSmallerAndKeepsItsShape() {
        var copy = Images.read(clean(FileKind.JPEG, Images.jpeg(Images.flag(4500, 3600), null, false)).bytes());

        assertThat(copy.getWidth() * copy.getHeight()).isBetween(15_900_000, 16_000_000);
        assertThat((double) copy.getWidth() / copy.getHeight()).isCloseTo(4500 / 3600.0,
                Offset.offset(0.001));
        assertColour(copy, 0.25, 0.25, RED);
        assertColour(copy, 0.75, 0.75, BLUE);
        assertColour(copy, 0.999, 0.001, WHITE);
    }
}
