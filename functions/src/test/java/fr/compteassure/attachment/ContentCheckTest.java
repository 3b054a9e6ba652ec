package fr.compteassure.attachment;

import static fr.compteassure.attachment.Pdfs.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTest {
    static Stream<Arguments> refused() {
        var png = Images.written(Images.flag(6, 4), "png");
        return Stream.of(
                arguments("application/pdf", "est vide", new byte[0]),
                arguments("application/pdf", "dépasse 5 Mio", new byte[NewFile.MAX_SIZE + 1]),
                arguments("application/pdf", "est une image PNG, mais il a été annoncé comme un PDF", png),
                arguments("image/jpeg", "est une image PNG, mais il a été annoncé comme une image JPEG", png),
                arguments("image/png", "est un PDF, mais il a été annoncé comme une image PNG", Pdfs.plain()),
                arguments("application/pdf", "est une page web", latin("<!DOCTYPE html><html><script>x</script>")),
                arguments("image/png", "est une page web", latin("<svg xmlns='http://www.w3.org/2000/svg'>")),
                arguments("application/pdf", "est un PDF précédé d’autre chose", latin("#!x\n%PDF-1.7\n%%EOF")),
                arguments("image/jpeg", "est une photo au format HEIC", latin("\0\0\0\30ftypheic\0\0\0\0mif1heic")),
                arguments("image/jpeg", "est une vidéo", latin("\0\0\0\30ftypmp42\0\0\0\0")),
                arguments("application/pdf", "document de bureautique", latin("PK\3\4word/document.xml")),
                arguments("image/png", "image d’un autre format", latin("GIF89a...")),
                arguments("application/pdf", "d’un format inconnu", latin("MZ\220\0")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void aFileIsWhatItsBytesSay(String announced, String reason, byte[] file) {
        assertThat(ContentCheck.look(announced, file)).isInstanceOfSatisfying(Finding.Refused.class,
                refused -> assertThat(refused.reason()).contains(reason));
    }
}
