package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.page.Site;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedPagesTest {
    private static Stream<String> pages() {
        return Arrays.stream(EmailKind.values()).flatMap(kind -> kind.button().stream()).map(Button::page).distinct();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsToAPage(String page) throws Exception {
        var opened = new Request("GET", page, "", Map.of(), InputStream.nullInputStream(), "127.0.0.1", "HTTP/1.1");

        assertThat(new Site(Path.of("..", "web")).answer(opened).status()).isEqualTo(200);
    }
}
