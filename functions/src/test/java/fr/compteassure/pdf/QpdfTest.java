package fr.compteassure.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What qpdf, which takes a file apart to its last object, says of the documents. It comes with Debian. */
class QpdfTest {
    private static final String PROGRAM = "qpdf";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("documents")
    void qpdfFindsNothingToWarnOf(FundDocument document) throws Exception {
        assumeTrue(isInstalled(), "skipped: there is no qpdf on the PATH");
        var file = Files.write(directory.resolve("document.pdf"), new DocumentRenderer().render(document));
        assertThat(check(file)).contains("No syntax or stream encoding errors found").doesNotContain("WARNING");
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    }

    private static String check(Path file) throws IOException, InterruptedException {
        var check = new ProcessBuilder(PROGRAM, "--check", file.toString()).redirectErrorStream(true).start();
        var said = new String(check.getInputStream().readAllBytes(), UTF_8);
        check.waitFor();
        return said;
    }

    private static Stream<FundDocument> documents() {
        return Samples.all().stream();
    }
}
