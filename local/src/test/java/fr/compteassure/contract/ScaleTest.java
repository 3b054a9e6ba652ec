package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the road to a nation says what stands in the template and in the code. */
class ScaleTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern SHARDS = Pattern.compile("static final int SHARDS = (\\d+);");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)\\.SHARDS` \\| (\\d+) \\|");

    private static String page() throws IOException {
        return Files.readString(PROJECT.resolve("docs/scale.md"));
    }

    @Test
    void partsOfIndexesAreThoseOfTheCode() throws Exception {
        try (var sources = Files.walk(PROJECT.resolve("functions/src/main/java"))) {
            var parts = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> SHARDS.matcher(read(file)).results().map(found -> row(file, found))).toList();

            assertThat(ROW.matcher(page()).results().map(row -> row.group(1) + " " + row.group(2)))
                    .containsExactlyInAnyOrderElementsOf(parts);
        }
    }

    private static String row(Path file, MatchResult found) {
        return file.getFileName().toString().replace(".java", "") + " " + found.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void limitsOfTheGatewayAreThoseOfTheTemplate() throws Exception {
        var template = Files.readString(PROJECT.resolve("template.yaml"));
        for (var limit : List.of("ThrottlingRateLimit", "ThrottlingBurstLimit")) {
            var value = Pattern.compile(limit + ": (\\d+)").matcher(template).results().map(found -> found.group(1))
                    .mapToInt(Integer::parseInt).max().orElseThrow();
            assertThat(page()).contains("`" + limit + "` " + String.format(Locale.ROOT, "%,d", value));
        }
    }
}
