package fr.compteassure.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aProject() {
        Project.in(folder);
    }

    private Process run(Map<String, String> environment) throws IOException {
        return RunnerProcess.start(LocalRunner.class, environment, List.of(), folder.toString());
    }

    private void assertFails(Map<String, String> environment, String message) throws Exception {
        assertFails(run(environment), message);
    }

    private static void assertFails(Process process, String message) throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(errors.lines()).filteredOn(line -> !line.startsWith("starting: ")).singleElement().asString()
                .contains(message);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    void itSaysWhereItAnswersAndStopsWhenItIsToldTo() throws Exception {
        Process process = run(Map.of("PORT", "0"));
        String line = RunnerProcess.line(process);

        assertThat(line).matches("ready: http://localhost:\\d+/");
        assertThat(new Browser(URI.create(line.substring("ready: ".length()))).get("/api/items/7").statusCode())
                .isEqualTo(200);
        assertThat(folder.resolve(".local/log/Echo.log")).exists();

        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
    }

    @Test
    void itSaysWhatTakesAWhileElsewhereThanWhereItSaysThatItIsReady() throws Exception {
        Process process = run(Map.of("PORT", "0"));
        assertThat(RunnerProcess.line(process)).startsWith("ready: ");
        // Unlike destroy() of the process, this leaves its streams open.
        process.toHandle().destroy();

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).contains(
                "starting: tables, queues and files, in " + folder.resolve(".local"),
                "starting: functions and schedules");
    }

    @Test
    void itLeavesWithItsParent() throws Exception {
        Process parent = RunnerProcess.start(RunnerProcess.class, Map.of(), List.of(), folder.toString());
        String[] line = RunnerProcess.line(parent).split(" ", 2);
        ProcessHandle runner = ProcessHandle.of(Long.parseLong(line[0])).orElseThrow();
        assertThat(line[1]).startsWith("ready: ");
        assertThat(runner.isAlive()).isTrue();

        parent.destroyForcibly();

        runner.onExit().get(15, TimeUnit.SECONDS);
        assertThat(runner.isAlive()).isFalse();
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());

            assertFails(Map.of("PORT", port), "port " + port + " cannot be used: Address already in use");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "80 80"})
    void aPortThatIsNoneIsNamed(String port) {
        assertThatThrownBy(() -> Options.of(new String[]{"."}, Map.of("PORT", port)))
                .isInstanceOf(StartFailure.class).hasMessage("PORT is not a port: " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "true", "of"})
    void anythingButOnAndOffIsNoWishForDemonstrationData(String demo) {
        assertThatThrownBy(() -> Options.of(new String[]{"."}, Map.of("DEMO", demo)))
                .isInstanceOf(StartFailure.class).hasMessage("DEMO is neither on nor off: " + demo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "localhost:5173", "http://app.example", "https://app.example/",
            "https://a.example, https://b.example"})
    void whatIsNoListOfOriginsIsNamed(String origins) {
        Options asked = Options.of(Path.of("..").toAbsolutePath().normalize(), folder.resolve("data"))
                .withAws(LocalAws::none).withAllowedOrigins(origins);

        assertThatThrownBy(() -> LocalRunner.start(asked)).isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("ALLOWED_ORIGINS is not a list of origins such as http://localhost:5173")
                .hasMessageEndingWith(": " + origins);
    }

    @Test
    void whatIsSetToNothingIsNotSet() {
        Options unset = Options.of(new String[]{"/a"}, Map.of());

        assertThat(
                Options.of(new String[]{"/a"}, Map.of("PORT", "", "DATA_DIR", " ", "DEMO", "", "ALLOWED_ORIGINS", "")))
                .usingRecursiveComparison().ignoringFields("aws").isEqualTo(unset);
    }

    @Test
    void whatAKilledImportLeftIsRemoved() throws Exception {
        Path left = folder.resolve(".local/imports/insured123.jsonl");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "{}");

        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            assertThat(runner.uri()).isNotNull();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void theEnvironmentSaysHowToRun() {
        Options told = Options.of(new String[]{"/a"}, Map.of("PORT", "1", "DATA_DIR", "/b", "DEMO", "off",
                "ALLOWED_ORIGINS", "https://app.example"));
        Options untold = Options.of(new String[]{"/a"}, Map.of());

        assertThat(told).extracting(Options::port, Options::data, Options::demo, Options::allowedOrigins)
                .containsExactly(1, Path.of("/b"), false, "https://app.example");
        Options relative = Options.of(new String[]{"/a"}, Map.of("DATA_DIR", "../b"));

        assertThat(relative.data()).isEqualTo(Path.of("/b"));
        assertThat(untold).extracting(Options::port, Options::data, Options::demo, Options::allowedOrigins)
                .containsExactly(8080, Path.of("/a/.local"), true, "");
        assertThatThrownBy(() -> Options.of(new String[0], Map.of())).isInstanceOf(StartFailure.class);
    }

    @Test
    void aClassThatIsNotThereIsNamed() throws Exception {
        Project.write(folder, Project.template().replace("local.handlers.Raw", "local.handlers.Gone"));

        assertFails(Map.of("PORT", "0"), "template.yaml: Raw: class fr.compteassure.local.handlers.Gone is not there");
    }

    @Test
    void aTemplateThatIsNotThereIsNamed() throws Exception {
        Files.delete(folder.resolve("template.yaml"));

        assertFails(Map.of("PORT", "0"), "template.yaml cannot be read");
    }

    @Test
    void aTemplateThatIsNoneIsNamed() throws Exception {
        Project.write(folder, "Resources: [\n\n");

        assertFails(Map.of("PORT", "0"), "template.yaml is not YAML");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertFails(Map.of("PORT", "0", "DATA_DIR", file.toString()), "data folder " + file + " cannot be written");
    }

    @Test
    void aDamagedDataFolderIsNamed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("schedules"), "{");

        assertFails(Map.of("PORT", "0", "DATA_DIR", data.toString()), "is damaged: schedules cannot be read");
    }

    @Test
    void tablesWithoutTheKeyThatTheyWereFilledUnderAreNamed() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("dynamodb"));
        Files.writeString(data.resolve("dynamodb/shared-local-instance.db"), "");

        assertFails(Map.of("PORT", "0", "DATA_DIR", data.toString()),
                "is damaged: aws/mac-key.txt cannot be read; delete the folder to start afresh");
    }

    @Test
    void aDataFolderInUseIsNamed() throws Exception {
        try (LocalRunner first = LocalRunner.start(Project.in(folder))) {
            assertFails(Map.of("PORT", "0"), "is in use by another runner");
            assertThatThrownBy(() -> LocalRunner.start(Project.in(folder))).isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is in use by another runner");
            assertThat(new Browser(first.uri()).get("/api/items/7").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatCannotStartLeavesNothingBehind() {
        Options options = Project.in(folder);
        Project.write(folder, Project.template().replace("local.handlers.Raw", "local.handlers.Gone"));
        assertThatThrownBy(() -> LocalRunner.start(options)).isInstanceOf(StartFailure.class);

        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            assertThat(runner.uri().getPort()).isPositive();
        }
    }

    @Test
    void aFunctionIsToldWhereTheSiteIs() {
        try (LocalRunner runner = LocalRunner.start(Project.in(folder))) {
            assertThat(runner.invoke("Environment", "{}".getBytes(StandardCharsets.UTF_8)).text())
                    .contains("\"SITE_URL\":\"http://localhost:" + runner.uri().getPort() + "\"");
        }
    }
}
