package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the project, as shellcheck reads them. */
class ScriptsTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void shellcheckHasNothingToSay() throws Exception {
        var isThere = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "shellcheck")));
        assumeTrue(isThere, "shellcheck is not on the PATH");
        var command = new ArrayList<>(List.of("shellcheck"));
        command.addAll(scripts());

        var process = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEmpty();
    }

    private static List<String> scripts() throws Exception {
        try (var folder = Files.exists(ROOT.resolve("localstack"))
                ? Files.list(ROOT.resolve("localstack"))
                : Stream.<Path>empty()) {
            return Stream.concat(Stream.of("deploy", ".ci/run"),
                    folder.filter(Files::isExecutable).map(file -> ROOT.relativize(file).toString())).sorted().toList();
        }
    }
}
