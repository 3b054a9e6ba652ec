package fr.compteassure.attachment;

import static fr.compteassure.attachment.Pdfs.joined;
import static fr.compteassure.attachment.Pdfs.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImageRefusalTest {
    private static final String BROKEN = "incomplète ou abîmée";
    private static final String NOT_ALONE = "autre chose qu’une image";
    private static final String TOO_LARGE = "plus de 40 millions de pixels";

    static Stream<Arguments> refused() {
        var jpeg = Images.jpeg(Images.flag(60, 40), null, false);
        var png = Images.written(Images.flag(60, 40), "png");
        var damaged = png.clone();
        damaged[damaged.length / 2] ^= 1;
        var wide = jpeg.clone();
        var frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        Arrays.fill(wide, frame + 5, frame + 9, (byte) 0x7F);
        return Stream.of(
                arguments(FileKind.PNG, "of 20,000 × 20,000 pixels", TOO_LARGE, Images.png(20_000, 20_000, 1, 0,
                        Images.chunk("IDAT", Images.deflatedZeros(20_000L * 2_501)))),
                arguments(FileKind.PNG, "of more rows than there are numbers", TOO_LARGE,
                        Images.png(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6, Images.idat(new byte[10]))),
                arguments(FileKind.PNG, "without pixels", BROKEN, Images.png(0, 40, 8, 2, Images.idat(new byte[10]))),
                arguments(FileKind.PNG, "with too few rows", BROKEN,
                        Images.png(60, 40, 8, 2, Images.idat(new byte[100]))),
                arguments(FileKind.PNG, "half of it", BROKEN, Arrays.copyOf(png, png.length / 2)),
                arguments(FileKind.PNG, "without its end", BROKEN, Arrays.copyOf(png, png.length - 12)),
                arguments(FileKind.PNG, "a bit of it changed", BROKEN, damaged),
                arguments(FileKind.PNG, "and a page of the web", NOT_ALONE, joined(png, latin("<html>"))),
                arguments(FileKind.JPEG, "of 32,639 × 32,639 pixels", TOO_LARGE, wide),
                arguments(FileKind.JPEG, "half of it", BROKEN, Arrays.copyOf(jpeg, jpeg.length / 2)),
                arguments(FileKind.JPEG, "without its end", BROKEN, Arrays.copyOf(jpeg, jpeg.length - 2)),
                arguments(FileKind.JPEG, "its first bytes", BROKEN, Arrays.copyOf(jpeg, 3)),
                arguments(FileKind.JPEG, "without an image", BROKEN, latin("\u00ff\u00d8\u00ff\u00d9")),
                arguments(FileKind.JPEG, "in a coding that nobody uses", BROKEN, changed(jpeg, frame + 1, 0xC9)),
                arguments(FileKind.JPEG, "and a PDF", NOT_ALONE, joined(jpeg, Pdfs.plain())),
                arguments(FileKind.JPEG, "a second image, and a ZIP", NOT_ALONE, joined(jpeg, jpeg,
                        latin("PK\u0003\u0004..."))),
                arguments(FileKind.JPEG, "and anything else", NOT_ALONE, joined(jpeg, latin("bonjour"))));
    }

    private static byte[] changed(byte[] file, int at, int value) {
        var changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void whatIsMoreOrLessThanAnImageIsRefused(FileKind kind, String what, String reason, byte[] file) {
        assertThat(file).hasSizeLessThanOrEqualTo(NewFile.MAX_SIZE);
        assertThat(ContentCheck.look(kind.mediaType(), file)).as(what).isInstanceOfSatisfying(Finding.Refused.class,
                refused -> assertThat(refused.reason()).contains(reason));
    }
}
