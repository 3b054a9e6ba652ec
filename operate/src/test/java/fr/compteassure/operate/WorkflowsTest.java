package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What GitHub runs for those who fork the project, as far as it can be looked at without GitHub. */
class WorkflowsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DEPLOY = ROOT.resolve(".github/workflows/deploy.yaml");
    private static final Pattern PROGRAM = Pattern.compile("(?m)(?:^|[ ;])(\\./[a-z]+|\\.ci/[a-z]+|deploy)(?= |$)");
    private static final Pattern COMMAND = Pattern.compile("exec:exec@([a-z-]+)");

    static List<Path> workflows() throws IOException {
        try (var files = Files.list(ROOT.resolve(".github/workflows"))) {
            return files.sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(Path file) {
        return new Yaml().load(text(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> jobs(Path workflow) {
        return (Map<String, Map<String, Object>>) read(workflow).get("jobs");
    }

    private static Stream<Map<?, ?>> steps(Path workflow) {
        return jobs(workflow).values().stream().flatMap(WorkflowsTest::steps);
    }

    private static Stream<Map<?, ?>> steps(Map<String, Object> job) {
        return ((List<?>) job.getOrDefault("steps", List.of())).stream().map(step -> (Map<?, ?>) step);
    }

    private static List<String> commands(Path workflow) {
        return steps(workflow).filter(step -> step.containsKey("run")).map(step -> (String) step.get("run")).toList();
    }

    @Test
    void theyAreThere() throws IOException {
        assertThat(workflows()).map(file -> file.getFileName().toString()).containsExactly("check.yaml", "deploy.yaml");
        assertThat(commands(ROOT.resolve(".github/workflows/check.yaml"))).contains(".ci/run").anyMatch(
                command -> command.contains("sam validate --lint")).anyMatch(
                        command -> command.contains("-Plocalstack"));
        assertThat(read(ROOT.resolve(".github/dependabot.yml"))).containsEntry("version", 2);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void whatTheyRunIsThereAndMayBeRun(Path workflow) {
        assertThat(commands(workflow)).isNotEmpty();
        for (var command : commands(workflow)) {
            PROGRAM.matcher(command).results().map(found -> ROOT.resolve(found.group(1)))
                    .forEach(program -> assertThat(program).isExecutable());
        }
    }

    /** A tag of an action may be moved to other code; a commit may not. */
    @ParameterizedTest
    @MethodSource("workflows")
    void actionsOfOthersAreNamedByTheirCommit(Path workflow) {
        assertThat(steps(workflow).filter(step -> step.containsKey("uses")).map(step -> (String) step.get("uses")))
                .allMatch(uses -> uses.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noKeyIsKeptAndNobodyMayWriteIntoTheRepository(Path workflow) {
        assertThat(text(workflow)).doesNotContain("secrets.").doesNotContain("write-all");
        assertThat(read(workflow)).containsKey("permissions");
        for (var job : jobs(workflow).values()) {
            if (job.get("permissions") instanceof Map<?, ?> permissions) {
                permissions.forEach((what, how) -> assertThat(how).as("%s", what)
                        .isEqualTo(what.equals("id-token") ? "write" : "read"));
            }
        }
    }

    /** What somebody else writes, such as the name of a branch, would run as a command there. */
    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsPutIntoACommandButByTheEnvironment(Path workflow) {
        assertThat(commands(workflow)).noneMatch(command -> command.contains("${{"));
    }

    @Test
    void whatDeploysWaitsForTheChecksAndForTheEnvironment() {
        var jobs = jobs(DEPLOY);

        assertThat(jobs.get("deploy")).containsEntry("needs", "build").containsKey("environment");
        assertThat(jobs.get("build")).containsEntry("needs", "check");
        assertThat(jobs.get("check")).containsEntry("uses", "./.github/workflows/check.yaml");
    }

    /** Whoever called {@code kms:GenerateMac} once has the key of keyed hashes for ever: a plugin of Maven is not let near. */
    @Test
    void nothingIsBuiltWhereCredentialsAre() {
        var jobs = jobs(DEPLOY);
        var withCredentials = jobs.entrySet().stream()
                .filter(job -> job.getValue().get("permissions") instanceof Map<?, ?> may
                        && may.containsKey("id-token"))
                .map(Map.Entry::getKey);

        assertThat(withCredentials).containsExactly("deploy");
        assertThat(steps(jobs.get("deploy")).map(Object::toString)).noneMatch(step -> step.contains("mvn"))
                .anyMatch(step -> step.contains("BUILT=built"));
        assertThat(jobs.get("build")).containsEntry("permissions", Map.of("contents", "read"));
        assertThat(steps(jobs.get("build")).map(Object::toString))
                .anyMatch(step -> step.contains("-Dproject.build.outputTimestamp=\"$(date -u"));
    }

    /** Before there are credentials, and without a way around it. */
    @Test
    void whatWasBuiltIsComparedBeforeItIsUsed() {
        var steps = steps(jobs(DEPLOY).get("deploy")).map(Object::toString).toList();
        var compares = index(steps, "sha256sum --check --strict");

        assertThat(steps.get(compares)).contains("SHA256=${{ needs.build.outputs.sha256 }}", "tar -xf built.tar built");
        assertThat(index(steps, "download-artifact")).isLessThan(compares);
        assertThat(compares).isLessThan(index(steps, "configure-aws-credentials"));
        assertThat(steps).filteredOn(step -> step.contains("configure-aws-credentials")).singleElement().asString()
                .contains("mask-aws-account-id=true");
    }

    private static int index(List<String> steps, String part) {
        return IntStream.range(0, steps.size()).filter(each -> steps.get(each).contains(part)).findFirst()
                .orElseThrow();
    }

    @Test
    void everyCommandThatIsWrittenDownIsThere() throws IOException {
        var poms = Stream.of("operate/pom.xml", "local/pom.xml", "bench/pom.xml").map(pom -> text(ROOT.resolve(pom)))
                .toList();
        try (var docs = Files.walk(ROOT.resolve("docs"), 1)) {
            var written = Stream.concat(docs.filter(file -> file.toString().endsWith(".md")),
                    Stream.of("README.md", "deploy", "bench/README.md").map(ROOT::resolve)).toList();
            for (var file : written) {
                COMMAND.matcher(text(file)).results().map(found -> found.group(1)).forEach(name -> assertThat(poms)
                        .as("%s of %s", name, file).anyMatch(pom -> pom.contains("<id>" + name + "</id>")));
            }
        }
    }
}
