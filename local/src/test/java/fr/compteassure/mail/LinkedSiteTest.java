package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever an e-mail, a letter, a calendar or a document sends people, there is a page. An SMS sends them nowhere. */
class LinkedSiteTest {
    private static final Path WEB = Path.of("..", "web");
    /** An address that is written out in a text: {@code site + "/activation"}. */
    private static final Pattern WRITTEN = Pattern
            .compile("(?:site|webAddress\\(\\))\\s*\\+\\s*\"(?<page>/(?!api/)[^\"#?]*)");

    static Stream<String> pages() throws IOException {
        return Stream.concat(linked(), written()).distinct();
    }

    private static Stream<String> linked() {
        return Arrays.stream(EmailKind.values()).flatMap(kind -> kind.button().stream()).map(Button::page);
    }

    private static Stream<String> written() throws IOException {
        try (var files = Files.walk(Path.of("..", "functions/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(file -> WRITTEN.matcher(text(file)).results()).map(found -> found.group("page"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageThatPeopleAreSentToIsThere(String page) {
        assertThat(WEB.resolve(page.equals("/") ? "index.html" : page.substring(1) + ".html")).isRegularFile();
    }

    @Test
    void whereLettersAndCalendarsSendPeopleIsFoundInTheSources() throws IOException {
        assertThat(written()).contains("/activation", "/appointments");
    }
}
