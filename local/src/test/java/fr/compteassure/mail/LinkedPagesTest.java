package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.page.Site;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedPagesTest {
    @TempDir
    private Path folder;

    private static Stream<String> pages() {
        return Arrays.stream(EmailKind.values()).flatMap(kind -> kind.button().stream()).filter(Button::withToken)
                .map(Button::page).distinct();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkThatBearsATokenLeadsToAPageThatTakesIt(String page) throws Exception {
        var opened = new Request("GET", page, "", Map.of(), InputStream.nullInputStream(), "127.0.0.1", "HTTP/1.1");

        assertThat(new Site(folder.resolve("web")).answer(opened).status()).isEqualTo(200);
    }
}
