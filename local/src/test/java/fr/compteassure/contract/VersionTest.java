package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The version stands in the parent pom; whatever else shows it shows the same. */
class VersionTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().map(MatchResult::group)
                .map(each -> each.replaceAll(pattern, "$1")).toList();
    }

    private static String revision() throws IOException {
        return found("<revision>(.*)</revision>", text("pom.xml")).getFirst();
    }

    @Test
    void itIsASemanticVersion() throws IOException {
        assertThat(revision()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void theContractTellsIt() throws IOException {
        Map<String, Map<String, Object>> openapi = new Yaml().load(text("openapi.yaml"));

        assertThat(openapi.get("info")).containsEntry("version", revision());
    }

    @Test
    void theChangelogHasIt() throws IOException {
        var changelog = text("CHANGELOG.md");
        var versions = found("^## \\[([^\\]]+)\\]", changelog);

        assertThat(versions).startsWith("Unreleased", revision());
        assertThat(versions).allMatch(version -> changelog.contains("\n[" + version + "]: "));
    }

    @Test
    void noModuleHasAnotherOne() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (var pom : folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).toList()) {
                assertThat(Files.readString(pom)).contains("<version>${revision}</version>");
            }
        }
    }
}
