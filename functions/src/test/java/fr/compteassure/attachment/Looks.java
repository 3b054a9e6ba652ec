package fr.compteassure.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.assertj.core.data.Offset;

/** The look at images, and at what comes of them. */
final class Looks {
    private Looks() {}

    static Finding.Clean clean(FileKind kind, byte[] file) {
        var found = ContentCheck.look(kind.mediaType(), file);
        assertThat(found).isInstanceOf(Finding.Clean.class);
        return (Finding.Clean) found;
    }

    static void assertColour(BufferedImage image, double x, double y, int expected) {
        var pixel = image.getRaster().getPixel((int) (image.getWidth() * x), (int) (image.getHeight() * y),
                (int[]) null);
        var found = pixel.length == 1 ? pixel[0] * 0x10101 : pixel[0] << 16 | pixel[1] << 8 | pixel[2];
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(found >> shift & 255).as("%06x, not %06x", found, expected)
                    .isCloseTo(expected >> shift & 255, Offset.offset(12));
        }
    }
}
