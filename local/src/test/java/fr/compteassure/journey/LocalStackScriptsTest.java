package fr.compteassure.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that start LocalStack and deploy into it, with programs in place of Docker and the AWS CLI that note calls. */
class LocalStackScriptsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> ZIPS = List.of("functions.zip", "documents.zip");

    @TempDir
    private Path folder;
    private Path programs;

    private record Run(int status, String output) {}

    @BeforeEach
    void aBuiltProject() throws IOException {
        for (var file : List.of("template.yaml", "localstack/start", "localstack/deploy")) {
            copy(file);
        }
        try (var stacks = Files.list(ROOT.resolve("stacks"))) {
            for (var stack : stacks.toList()) {
                copy("stacks/" + stack.getFileName());
            }
        }
        Files.createDirectories(folder.resolve("functions/target"));
        for (var zip : ZIPS) {
            Files.writeString(zip(zip), zip);
        }
        programs = Files.createDirectory(folder.resolve("programs"));
    }

    private void copy(String file) throws IOException {
        var copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(ROOT.resolve(file), copy);
    }

    private Path zip(String name) {
        return folder.resolve("functions/target").resolve(name);
    }

    private void program(String name, String script) throws IOException {
        var file = programs.resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\necho \"$*\" >> " + folder.resolve("calls") + "\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run run(Map<String, String> environment, String script) throws Exception {
        var builder = new ProcessBuilder("bash", folder.resolve("localstack").resolve(script).toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    /** A Docker of which nothing runs yet, with LocalStack's own scripts answering what they would. */
    private void docker() throws IOException {
        program("docker", """
                case "$*" in
                *localstack/deploy*) printf 'ApiId=abc123\\nImportBucketName=compte-assure-import-000000000000\\n' ;;
                esac
                """);
    }

    /** An AWS CLI that has nothing yet, or a stack of an earlier deployment. */
    private void aws(String status) throws IOException {
        program("aws", """
                case "$*" in
                *head-object* | *head-bucket*) exit 1 ;;
                *StackStatus*) [ -n "%s" ] && echo %s || exit 255 ;;
                *"cloudformation deploy"*) cp "$(sed 's/.*--template-file \\([^ ]*\\).*/\\1/' <<<"$*")" %s ;;
                *list-functions*) printf 'OpenAccount\\tSendEmail\\n' ;;
                *"list-versions-by-function --function-name OpenAccount"*) echo 12 ;;
                *list-versions-by-function*) echo None ;;
                *Outputs*) printf 'ApiId\\tabc123\\n' ;;
                esac
                """.formatted(status, status, folder.resolve("deployed.yaml")));
    }

    @Test
    void aFirstDeploymentLeavesNothingOfThisMachineInTheTemplate() throws Exception {
        aws("");

        var run = run(Map.of(), "deploy");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).endsWith("ApiId=abc123\n");
        var deployed = Files.readString(folder.resolve("deployed.yaml"));
        assertThat(deployed.lines().map(String::strip).filter(line -> line.startsWith("CodeUri:"))
                .map(line -> line.replaceFirst("/[0-9a-f]{32}-", "/")).distinct())
                .containsExactlyInAnyOrder("CodeUri: s3://compte-assure-deployment/functions.zip",
                        "CodeUri: s3://compte-assure-deployment/documents.zip");
        assertThat(deployed.lines().map(String::strip).filter(line -> line.startsWith("TemplateURL:"))).isNotEmpty()
                .allMatch(line -> line.matches(
                        "TemplateURL: http://127.0.0.1:4566/compte-assure-deployment/[0-9a-f]{32}-[a-z]+\\.yaml"));
        assertThat(calls()).anyMatch(call -> call.contains("--parameter-overrides Stage=dev Platform=localstack"))
                .contains("ses verify-email-identity --email-address ne-pas-repondre@compte.example")
                .noneMatch(call -> call.contains("update-alias"));
    }

    @Test
    void anUpdateHasAliasesFollow() throws Exception {
        aws("UPDATE_COMPLETE");

        assertThat(run(Map.of(), "deploy").status()).isZero();

        assertThat(calls().stream().filter(call -> call.contains("update-alias")))
                .containsExactly("lambda update-alias --function-name OpenAccount --name live --function-version 12");
    }

    @Test
    void theAddressIsTold() throws Exception {
        docker();

        var run = run(Map.of("LOCALSTACK_PORT", "14566"), "start");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("http://abc123.execute-api.localhost.localstack.cloud:14566/api/",
                "-Dbase.url=http://localhost:14566/_aws/execute-api/abc123/",
                "-Dimport.bucket=compte-assure-import-000000000000");
    }

    @Test
    void whatIsMissingIsSaidInWords() throws Exception {
        docker();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());
            assertFails("port " + port + " is taken by another program", Map.of("LOCALSTACK_PORT", port));
        }
        Files.delete(zip("documents.zip"));
        assertFails("documents.zip is not there: build it first", Map.of());
        Files.delete(zip("functions.zip"));
        assertFails("functions.zip is not there: build it first", Map.of());
        program("docker", "[ \"$*\" != 'compose version' ]");
        assertFails("docker compose is not there", Map.of());
        program("docker", "exit 1");
        assertFails("Docker is not running", Map.of());
    }

    private void assertFails(String message, Map<String, String> environment) throws Exception {
        var run = run(environment, "start");
        assertThat(run.status()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains(message);
    }

    @Test
    void shellcheckFindsNothing() throws Exception {
        var there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.exists(Path.of(each, "shellcheck")));
        if (!there) {
            System.out
                    .println("LocalStackScriptsTest.shellcheckFindsNothing is skipped: shellcheck is not on the PATH");
        }
        assumeTrue(there, "shellcheck is not on the PATH");
        var command = new ArrayList<>(List.of("shellcheck"));
        List.of("start", "deploy")
                .forEach(script -> command.add(ROOT.resolve("localstack").resolve(script).toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theComposeFileIsForThisMachineAndAnImageWithoutAccount() throws Exception {
        var compose = Compose.read(Map.of());

        assertThat(compose.image()).isEqualTo("localstack/localstack:4.14.0");
        assertThat(compose.ports()).containsExactly("127.0.0.1:4566:4566");
        assertThat(compose.volumes()).containsExactly("/var/run/docker.sock:/var/run/docker.sock", "./:/project:ro");
        assertThat(compose.environment()).containsEntry("LAMBDA_IGNORE_ARCHITECTURE", "1")
                .containsEntry("LOCALSTACK_AUTH_TOKEN", "");
        assertThat(Compose.read(Map.of("LOCALSTACK_IMAGE", "floci/floci:1")).image()).isEqualTo("floci/floci:1");
        for (var document : List.of("README.md", "docs/localstack.md")) {
            assertThat(Files.readString(ROOT.resolve(document))).contains("localstack/start");
        }
    }
}
