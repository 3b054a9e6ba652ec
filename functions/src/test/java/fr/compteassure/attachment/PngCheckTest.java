package fr.compteassure.attachment;

import static fr.compteassure.attachment.Looks.assertColour;
import static fr.compteassure.attachment.Looks.clean;
import static fr.compteassure.attachment.Pdfs.joined;
import static fr.compteassure.attachment.Pdfs.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PngCheckTest {
    private static final String PLACE = "Latitude 48 51 29";
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;

    static Stream<Arguments> pngs() {
        var image = Images.flag(60, 40);
        var grey = new byte[40 * (1 + 60 * 2)];
        var mixed = new byte[40 * (1 + 60 * 8)];
        var palette = new byte[40 * (1 + 15)];
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                grey[y * 121 + 1 + 2 * x] = (byte) 0x80;
                var pixel = y * 481 + 1 + 8 * x;
                mixed[pixel] = (byte) 0xFF;
                mixed[pixel + 6] = (byte) 0x80;
                palette[y * 16 + 1 + x / 4] |= (byte) (2 << (6 - 2 * (x % 4)));
            }
        }
        var seeThrough = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        return Stream.of(
                arguments("of three colours", Images.written(image, "png"), RED),
                arguments("of nothing but glass", Images.written(seeThrough, "png"), WHITE),
                arguments("of 16 bits of grey", Images.png(60, 40, 16, 0, Images.idat(grey)), 0x808080),
                arguments("of 16 bits, half of glass", Images.png(60, 40, 16, 6, Images.idat(mixed)), 0xFF7F7F),
                arguments("of a palette of two bits", Images.png(60, 40, 2, 3,
                        Images.chunk("PLTE", new byte[]{0, 0, 0, 1, 1, 1, (byte) 255, 0, 0}), Images.idat(palette)),
                        RED),
                arguments("of black and white", Images.written(
                        new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_BINARY), "png"), 0),
                arguments("of grey with glass of a colour", Images.png(60, 40, 16, 0,
                        Images.chunk("tRNS", new byte[]{(byte) 0x80, 0}), Images.idat(grey)), WHITE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pngs")
    void aPngIsMadeAnewInItsColours(String what, byte[] file, int colour) {
        var copy = clean(FileKind.PNG, file);

        assertThat(copy.kind()).isEqualTo(FileKind.PNG);
        assertColour(Images.read(copy.bytes()), 0.25, 0.25, colour);
    }

    @Test
    void whatIsNotOfThePixelsOfAPngIsNotEvenDecoded() throws UncleanFile {
        var pixels = Images.idat(new byte[40 * 61]);
        var expanding = Images.chunk("iTXt", joined(latin("XML\0\1\0\0\0"), Images.deflatedZeros(1 << 28)));
        var file = Images.png(60, 40, 8, 0, Images.chunk("tEXt", latin("Author\0" + PLACE)),
                Images.chunk("eXIf", Images.exif(6, PLACE)), Images.chunk("gAMA", new byte[1]), expanding, pixels);

        assertThat(PngFile.read(file).pixels()).isEqualTo(Images.png(60, 40, 8, 0, pixels));
        assertThat(new String(clean(FileKind.PNG, file).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(PLACE, "tEXt", "eXIf");
    }

    /** Noise is what no coding makes small. */
    @Test
    void anImageThatIsTooLargeWithoutLossBecomesAJpegThatIsNot() {
        var random = new Random(1);
        var palette = new byte[3 * 256];
        random.nextBytes(palette);
        var rows = new byte[2000 * 2401];
        random.nextBytes(rows);
        for (int y = 0; y < 2000; y++) {
            rows[y * 2401] = 0;
        }
        var file = Images.png(2400, 2000, 8, 3, Images.chunk("PLTE", palette), Images.idat(rows));
        assertThat(file).hasSizeLessThan(NewFile.MAX_SIZE);

        var copy = clean(FileKind.PNG, file);

        assertThat(copy.kind()).isEqualTo(FileKind.JPEG);
        assertThat(copy.bytes()).hasSizeLessThanOrEqualTo(NewFile.MAX_SIZE);
    }
}
