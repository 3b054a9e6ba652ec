package fr.compteassure.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code deploy}, with programs in the place of Maven, SAM and the AWS CLI that note what they are asked. */
class DeployScriptTest {
    /** Notes its arguments; fails where it is told to, and answers what a stack would. */
    private static final String PROGRAM = """
            #!/usr/bin/env bash
            line="$(basename "$0") $*"
            echo "$line" >> "$CALLS"
            case "$line" in
                *"${FAILING:-nothing fails}"*) echo "a failure" >&2; exit 1 ;;
                *get-caller-identity*) echo 123456789012 ;;
                *get-email-identity*"${VERIFIED:-example.org} "*) echo True ;;
                *get-email-identity*) echo NotFound >&2; exit 254 ;;
                *get-account-settings*) echo "${AT_ONCE:-1000}" ;;
                *StackStatus*)
                    if [ -n "${STATUS:-}" ]; then echo "$STATUS"
                    else echo "Stack with id x does not exist" >&2; exit 254; fi ;;
                *DistributionAddress*) echo https://d1.cloudfront.net ;;
                *DistributionId*) echo E1 ;;
                *PagesBucketName*) echo pages ;;
                *ImportBucketName*) echo imports ;;
                *AlarmsTopic*) echo arn:topic ;;
                *WebAddress*"ParameterValue"*) echo "${WEB_ADDRESS:-https://compte.example}" ;;
            esac
            """;

    private static final String SENDER = "MailFrom=me@example.org";
    private static final List<String> ZIPS = List.of("functions.zip", "documents.zip");

    @TempDir
    private Path folder;
    private final List<String> path = new ArrayList<>();

    private record Run(int exitCode, String output, List<String> calls) {
        /** Those that change something, as far as they name it. */
        List<String> deeds() {
            return calls.stream().filter(call -> !call.contains("describe") && !call.contains(" get-")).toList();
        }

        String call(String containing) {
            return calls.stream().filter(call -> call.contains(containing)).reduce((first, last) -> last).orElse("");
        }
    }

    @BeforeAll
    static void whereBashIs() {
        var found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "bash")));
        if (!found) {
            // Surefire keeps the reason of a skipped class to itself.
            System.out.println("DeployScriptTest is skipped: bash is not on the PATH");
        }
        assumeTrue(found, "bash is not on the PATH");
    }

    @BeforeEach
    void programs() throws IOException {
        for (var file : List.of("deploy", "samconfig.toml", "template.yaml")) {
            Files.copy(Path.of("..", file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectory(folder.resolve("bin"));
        for (var name : List.of("mvn", "java", "sam", "aws")) {
            executable(name, PROGRAM);
        }
        path.add(folder.resolve("bin").toString());
        path.add(System.getenv("PATH"));
    }

    private void executable(String name, String script) throws IOException {
        var program = Files.writeString(folder.resolve("bin").resolve(name), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(each -> Path.of(each, name))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    private Run deploy(Map<String, String> environment, String... arguments) throws Exception {
        var calls = folder.resolve("calls");
        Files.writeString(calls, "");
        var command = new ArrayList<>(List.of(program("bash").toString(), folder.resolve("deploy").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("CLOUDFORMATION_ROLE", "BUILT"));
        builder.environment().putAll(environment);
        builder.environment().put("PATH", String.join(File.pathSeparator, path));
        builder.environment().put("CALLS", calls.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, Files.readAllLines(calls));
    }

    @Test
    void aFirstDeploymentIsMadeTwiceSinceTheAddressIsKnownAfterTheFirst() throws Exception {
        var run = deploy(Map.of(), "dev", "MailFrom=me@example.org");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.deeds()).map(deed -> deed.replaceFirst("Timestamp=\\S+", "Timestamp=NOW")).containsExactly(
                "mvn -q -DskipTests -Dproject.build.outputTimestamp=NOW -pl functions -am package",
                "sam deploy --config-env default --no-confirm-changeset --no-fail-on-empty-changeset"
                        + " --parameter-overrides Stage=dev MailFrom=me@example.org",
                "mvn -q -DskipTests -Dproject.build.outputTimestamp=NOW -pl functions -am package",
                "sam deploy --config-env default --no-confirm-changeset --no-fail-on-empty-changeset"
                        + " --parameter-overrides Stage=dev WebAddress=https://d1.cloudfront.net",
                "aws s3 sync web/ s3://pages/ --delete --only-show-errors --cache-control max-age=0, must-revalidate,"
                        + " s-maxage=86400",
                "aws cloudfront create-invalidation --distribution-id E1 --paths /* --query Invalidation.Status"
                        + " --output text",
                "mvn -q -pl operate -am compile exec:exec@smoke -Dstack=compte-assure-dev -Dregion=eu-west-3"
                        + " -Dbase.url=https://d1.cloudfront.net",
                "mvn -q -pl operate -am compile exec:exec@forget-versions -Dstack=compte-assure-dev"
                        + " -Dregion=eu-west-3");
        assertThat(run.output()).contains("compte-assure-dev works.", "https://d1.cloudfront.net/api", "s3://imports");
    }

    @Test
    void aLaterDeploymentIsMadeOnce() throws Exception {
        var run = deploy(Map.of("STATUS", "UPDATE_COMPLETE", "WEB_ADDRESS", "https://d1.cloudfront.net"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.calls()).filteredOn(call -> call.startsWith("sam ")).hasSize(1);
        assertThat(run.output()).doesNotContain("in the DNS");
    }

    @Test
    void aFirstDeploymentToProdMakesTheSecretOfTheOriginOnce() throws Exception {
        var first = deploy(Map.of(), "prod", "WebAddress=https://compte.example.org", SENDER);
        var second = deploy(Map.of("STATUS", "UPDATE_COMPLETE"), "prod");

        assertThat(first.calls()).anyMatch(call -> call.matches(
                "sam deploy --config-env prod .* Stage=prod WebAddress=\\S+ MailFrom=\\S+ OriginSecrets=[0-9a-f]{64}"));
        assertThat(second.calls()).noneMatch(call -> call.contains("OriginSecrets"));
        assertThat(first.output()).doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void aSecretThatIsGivenIsTaken() throws Exception {
        var secret = "a".repeat(32);

        assertThat(deploy(Map.of(), "staging", SENDER, "OriginSecrets=" + secret).call("sam deploy"))
                .endsWith("WebAddress"
                        + "=https://d1.cloudfront.net");
        assertThat(deploy(Map.of("WEB_ADDRESS", "https://a.example"), "staging", SENDER, "OriginSecrets=" + secret)
                .call("sam deploy")).endsWith("Stage=staging " + SENDER + " OriginSecrets=" + secret);
    }

    @Test
    void whoHasAnAddressIsToldWhatToWriteInTheDns() throws Exception {
        var run = deploy(Map.of("STATUS", "UPDATE_COMPLETE", "WEB_ADDRESS", "https://compte.example.org"), "prod");

        assertThat(run.output()).contains("pages       https://compte.example.org",
                "https://compte.example.org is an alias of d1.cloudfront.net");
    }

    @Test
    void inCiCloudFormationWorksWithItsOwnRole() throws Exception {
        assertThat(deploy(Map.of("CLOUDFORMATION_ROLE", "arn:role"), "prod", SENDER).call("sam deploy"))
                .contains(" --role-arn arn:role ");
    }

    private Map<String, String> built(Map<String, String> others) throws IOException {
        Files.createDirectory(folder.resolve("built"));
        for (var zip : ZIPS) {
            Files.writeString(folder.resolve("built").resolve(zip), "built as " + zip);
        }
        var environment = new HashMap<>(others);
        environment.put("BUILT", "built");
        return environment;
    }

    @Test
    void whatWasBuiltElsewhereIsDeployedAndTriedWithoutMaven() throws Exception {
        var run = deploy(built(Map.of("STATUS", "UPDATE_COMPLETE", "WEB_ADDRESS", "https://a.example")), "prod");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(ZIPS).allSatisfy(
                zip -> assertThat(folder.resolve("functions/target").resolve(zip)).hasContent("built as " + zip));
        assertThat(run.calls()).noneMatch(call -> call.startsWith("mvn"));
        assertThat(run.calls()).filteredOn(call -> call.startsWith("java")).containsExactly(
                "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstack=compte-assure-prod -Dregion=eu-west-3"
                        + " -Dbase.url=https://d1.cloudfront.net -classpath built/operate/* "
                        + SmokeTest.class.getName(),
                "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstack=compte-assure-prod -Dregion=eu-west-3"
                        + " -classpath built/operate/* " + ForgetVersions.class.getName());
    }

    /** It is built twice, and another zip of the same code is what makes parameters reach the functions. */
    @Test
    void aFirstDeploymentIsNotMadeOfWhatWasBuiltElsewhere() throws Exception {
        var built = built(Map.of());

        var first = deploy(built, "prod", SENDER, "WebAddress=https://a.example");

        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.output()).contains("the first deployment of compte-assure-prod is an administrator's");
        assertThat(first.deeds()).isEmpty();

        built.put("STATUS", "CREATE_COMPLETE");
        var unfinished = deploy(built, "prod");

        assertThat(unfinished.exitCode()).isEqualTo(1);
        assertThat(unfinished.output()).contains("its first deployment was not finished");
        assertThat(unfinished.deeds()).filteredOn(deed -> deed.startsWith("sam")).hasSize(1);
    }

    @Test
    void whatWasBuiltElsewhereIsThere() throws Exception {
        var built = built(Map.of());
        for (var zip : ZIPS) {
            Files.delete(folder.resolve("built").resolve(zip));

            var run = deploy(built, "dev");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("deploy: built has no " + zip);
            assertThat(run.calls()).isEmpty();
            Files.writeString(folder.resolve("built").resolve(zip), "there again");
        }
    }

    /** Each step that fails is the last one, and has something to say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"get-caller-identity | log in first", "package | mend what Maven says",
            "sam deploy | read the first event that failed", "s3 sync | the API is deployed",
            "create-invalidation | the API is deployed", "exec:exec@smoke | mend what the test says, or roll back",
            "exec:exec@forget-versions | only old versions could not be deleted",
            "Outputs | the stack is deployed; its outputs could not be read"})
    void aStepThatFailsIsTheLastAndSaysWhatToDo(String step, String hint) throws Exception {
        var run = deploy(Map.of("FAILING", step, "WEB_ADDRESS", "https://a.example"), "dev", SENDER);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.calls().getLast()).contains(step);
        assertThat(run.output().lines()).filteredOn(line -> line.startsWith("deploy: ")).singleElement().asString()
                .startsWith("deploy: stopped here. What to do: ").contains(hint);
        assertThat(run.output()).doesNotContain("works.");
    }

    @ParameterizedTest
    @CsvSource({"ROLLBACK_COMPLETE, aws cloudformation delete-stack --region eu-west-3 --stack-name compte-assure-dev",
            "ROLLBACK_FAILED, aws cloudformation delete-stack", "DELETE_FAILED, aws cloudformation delete-stack",
            "UPDATE_ROLLBACK_FAILED, aws cloudformation continue-update-rollback",
            "UPDATE_IN_PROGRESS, wait until that is over"})
    void aStackThatCannotBeChangedIsNotTouched(String status, String hint) throws Exception {
        var run = deploy(Map.of("STATUS", status));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains(hint);
        assertThat(run.deeds()).isEmpty();
    }

    @Test
    void aNewStackNeedsASender() throws Exception {
        var run = deploy(Map.of(), "prod");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("deploy: say who sends e-mails: ./deploy prod MailFrom=");
        assertThat(run.deeds()).isEmpty();
    }

    @Test
    void whatTheAccountLacksForANewStackIsSaidBeforehand() throws Exception {
        assertThat(deploy(Map.of("VERIFIED", "other.example", "AT_ONCE", "10"), "dev", SENDER).output())
                .contains("SES in eu-west-3 does not say that it knows me@example.org", "runs 10 functions at once");
        assertThat(deploy(Map.of("VERIFIED", "me@example.org"), "dev", SENDER).output())
                .doesNotContain("does not say that it knows", "functions at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "-h", "MailFrom=a@example.org"})
    void whatIsNoStageIsNamed(String stage) throws Exception {
        var run = deploy(Map.of(), stage);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("deploy: " + stage + " is no stage. Say ./deploy dev");
        assertThat(run.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MailFrom", "Stage=prod", "--guided"})
    void whatIsNoParameterIsNamed(String parameter) throws Exception {
        var run = deploy(Map.of(), "dev", parameter);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.calls()).isEmpty();
    }

    @Test
    void aProgramThatIsMissingIsNamed() throws Exception {
        Files.delete(folder.resolve("bin/sam"));
        // Whoever has sam has it elsewhere.
        path.removeLast();
        for (var name : List.of("bash", "dirname", "basename", "awk")) {
            executable(name, "#!%s%nexec %s \"$@\"%n".formatted(program("bash"), program(name)));
        }

        var run = deploy(Map.of(), "dev");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("deploy: sam is not on the PATH: the README says what is needed");
    }
}
