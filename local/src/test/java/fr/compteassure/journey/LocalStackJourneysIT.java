package fr.compteassure.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.BindMode;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The journeys against the packaged functions in LocalStack, deployed by CloudFormation as {@code localstack/start} does.
 * Skipped, by name, where no Docker runs.
 */
@ExtendWith(LocalStackJourneysIT.Reason.class)
@Testcontainers(disabledWithoutDocker = true)
class LocalStackJourneysIT extends Journeys {
    private static final Compose COMPOSE = Compose.read(System.getenv());

    @Container
    private static final LocalStackContainer LOCALSTACK = new LocalStackContainer(
            DockerImageName.parse(COMPOSE.image()).asCompatibleSubstituteFor("localstack/localstack"))
            .withEnv(COMPOSE.environment())
            .withFileSystemBind(Path.of("..").toAbsolutePath().normalize().toString(), "/project", BindMode.READ_ONLY);

    private static Target target;

    @BeforeAll
    static void deploy() throws Exception {
        var deployment = LOCALSTACK.execInContainer("bash", "/project/localstack/deploy");
        if (deployment.getExitCode() != 0) {
            throw new AssertionError(deployment.getStderr());
        }
        var outputs = outputs(deployment.getStdout());
        target = Target.localStack(URI.create(LOCALSTACK.getEndpoint().toString()), outputs.get("ApiId"),
                outputs.get("ImportBucketName"));
    }

    private static Map<String, String> outputs(String lines) {
        return lines.lines().map(line -> line.split("=", 2)).filter(output -> output.length == 2)
                .collect(Collectors.toMap(output -> output[0], output -> output[1]));
    }

    /** Says why all is skipped: the test's runner keeps that to itself. */
    static final class Reason implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (context.getTestMethod().isEmpty() && !DockerClientFactory.instance().isDockerAvailable()) {
                System.out.println(context.getDisplayName() + " is skipped: no Docker engine answers here");
            }
            return ConditionEvaluationResult.enabled("whether there is Docker is for Testcontainers to say");
        }
    }

    @Override
    Target target() {
        return target;
    }
}
