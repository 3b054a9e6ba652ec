package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever uses a type or a method reads there what it promises. */
class JavadocTest {
    /** What its record says already. */
    private static final String COMPACT_CONSTRUCTOR = "public \\w+ \\{";

    @ParameterizedTest
    @ValueSource(strings = {"functions", "local"})
    void everyPublicTypeAndMethodHasJavadoc(String module) throws IOException {
        try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(sources).isNotEmpty();
            assertThat(sources.stream().flatMap(JavadocTest::undocumented)).isEmpty();
        }
    }

    private static Stream<String> undocumented(Path file) {
        try {
            var lines = Files.readAllLines(file).stream().map(String::strip).toList();
            return IntStream.range(0, lines.size()).filter(i -> lines.get(i).matches("(public|protected) .*"))
                    .filter(i -> !lines.get(i).matches(COMPACT_CONSTRUCTOR))
                    .filter(i -> !isDocumented(lines.subList(0, i).reversed().iterator()))
                    .mapToObj(i -> file + ":" + (i + 1) + " " + lines.get(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param above the lines above, the nearest first */
    private static boolean isDocumented(Iterator<String> above) {
        var line = above.next();
        while (line.startsWith("@")) {
            if (line.equals("@Override")) {
                return true;
            }
            line = above.next();
        }
        return line.endsWith("*/");
    }
}
