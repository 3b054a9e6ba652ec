package fr.compteassure.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.Browser;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Project;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @TempDir
    private Path folder;
    private LocalRunner runner;
    private Browser browser;

    @BeforeEach
    void start() {
        runner = LocalRunner.start(Project.in(folder));
        browser = new Browser(runner.uri());
    }

    @AfterEach
    void stop() {
        runner.close();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("web").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @CsvSource({"/, index, text/html; charset=utf-8", "/validation, page, text/html; charset=utf-8",
            "/validation.html, page, text/html; charset=utf-8", "/a/b, deep, text/html; charset=utf-8",
            "/assets/page.js, script, text/javascript; charset=utf-8", "/a%20b.css, style, text/css; charset=utf-8",
            "/icon.svg, icon, image/svg+xml"})
    void aPageHasTheAddressOfItsNameAndAnyOtherFileItsOwn(String path, String body, String type) throws Exception {
        write("index.html", "index");
        write("validation.html", "page");
        write("a/b.html", "deep");
        write("assets/page.js", "script");
        write("a b.css", "style");
        write("icon.svg", "icon");

        HttpResponse<String> response = browser.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/assets/nowhere.js", "/validation/", "/assets/", "/nowhere/index",
            "/index", "/404", "/404.html"})
    void whatIsNotThereIsAPageThatSaysSo(String path) throws Exception {
        write("404.html", "introuvable");
        write("validation.html", "page");

        HttpResponse<String> response = browser.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("introuvable");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere"})
    void aPageRunsItsOwnScriptsAndSendsNothingElsewhere(String path) throws Exception {
        write("index.html", "index");
        write("404.html", "introuvable");

        var headers = browser.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow().split("; ")).containsExactly(
                "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
                "connect-src 'self' http://localhost:* http://127.0.0.1:*", "base-uri 'none'", "form-action 'none'",
                "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../template.yaml", "/..%2ftemplate.yaml", "/%2e%2e/template.yaml", "//etc/hosts.txt",
            "/link.yaml", "/a/../../template.yaml", "/%00.txt", "/missing.js"})
    void nothingOutsideTheFolderIsServed(String path) throws Exception {
        write("index.html", "index");
        write("a/index.html", "a");
        Files.createSymbolicLink(folder.resolve("web/link.yaml"), folder.resolve("template.yaml"));

        assertThat(browser.raw("GET " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
                .containsPattern("^HTTP/1.1 40[04] ").doesNotContain("Resources");
    }
}
