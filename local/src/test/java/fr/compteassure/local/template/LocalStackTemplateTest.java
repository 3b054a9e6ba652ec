package fr.compteassure.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code template.yaml} comes to in LocalStack, which none of these tests needs. */
class LocalStackTemplateTest {
    private static final Path ROOT = Path.of("..");

    /**
     * Of the kinds that a template may have, those that this one has and LocalStack 4.14.0 makes: it has a schema of each in
     * {@code localstack-core/localstack/services}, and tells a lie of any other.
     */
    private static final Set<String> MADE = Set.of("AWS::ApiGateway::Account", "AWS::ApiGateway::Deployment",
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGateway::Stage", "AWS::CloudFormation::Stack", "AWS::CloudWatch::Alarm", "AWS::DynamoDB::Table",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Role", "AWS::KMS::Key", "AWS::Lambda::Alias", "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Function", "AWS::Lambda::Permission",
            "AWS::Lambda::Version", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::S3::BucketPolicy",
            "AWS::Scheduler::Schedule", "AWS::SNS::Subscription", "AWS::SNS::Topic", "AWS::SNS::TopicPolicy",
            "AWS::SQS::Queue", "AWS::SQS::QueuePolicy");

    private static DeployedStack on(String platform) {
        return new DeployedStack(ROOT.resolve("template.yaml"), Map.of("Platform", platform));
    }

    @Test
    void whatIsDeployedThereIsOfKindsThatItMakes() {
        var stack = on("localstack");
        var kinds = new TreeSet<String>();

        stack.resources().forEach((id, resource) -> kinds(resource).forEach(kinds::add));

        assertThat(kinds).contains("AWS::Lambda::Function", "AWS::Logs::LogGroup").isSubsetOf(MADE);
    }

    /** The kinds of what becomes of a resource, after the transform. */
    private static Stream<String> kinds(Map<String, Object> resource) {
        var type = (String) resource.get("Type");
        var properties = Values.map(resource.get("Properties"));
        return switch (type) {
            case Template.FUNCTION -> function(properties);
            case Template.API -> Stream.of("AWS::ApiGateway::RestApi", "AWS::ApiGateway::Deployment",
                    "AWS::ApiGateway::Stage");
            case "AWS::CloudFormation::Stack" -> Stream.concat(Stream.of(type),
                    nested(properties).resources().values().stream().map(each -> (String) each.get("Type")));
            default -> Stream.of(type);
        };
    }

    private static DeployedStack nested(Map<String, Object> properties) {
        return new DeployedStack(ROOT.resolve((String) properties.get("TemplateURL")),
                Map.of("Platform", "localstack"));
    }

    private static Stream<String> function(Map<String, Object> properties) {
        var kinds = new TreeSet<>(Set.of("AWS::Lambda::Function", "AWS::Lambda::Version", "AWS::Lambda::Alias",
                "AWS::IAM::Role"));
        if (properties.containsKey("EventInvokeConfig")) {
            kinds.add("AWS::Lambda::EventInvokeConfig");
        }
        if (properties.containsKey("DeploymentPreference")) {
            kinds.add("AWS::CodeDeploy::DeploymentGroup");
        }
        Values.map(properties.get("Events")).values().forEach(event -> kinds.add(event(Values.map(event))));
        return kinds.stream();
    }

    private static String event(Map<String, Object> event) {
        return switch ((String) event.get("Type")) {
            case "Api", "S3" -> "AWS::Lambda::Permission";
            case "SQS", "DynamoDB" -> "AWS::Lambda::EventSourceMapping";
            case "ScheduleV2" -> "AWS::Scheduler::Schedule";
            case "SNS" -> "AWS::SNS::Subscription";
            default -> "what SAM makes of an event of type " + event.get("Type");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "localstack"})
    void nothingRefersToWhatIsNotThere(String platform) {
        var stack = on(platform);

        // Of a function with an alias SAM makes others, by these names.
        assertThat(stack.references().stream().map(id -> id.replaceFirst("(Aliaslive|Role)$", "")))
                .allMatch(id -> stack.resources().containsKey(id) || stack.resources().containsKey(id + "Role"));
    }

    @Test
    void theRoutesAndTheVariablesOfFunctionsAreTheSame() {
        var aws = on("aws");
        var localStack = on("localstack");

        assertThat(routes(localStack)).isNotEmpty().containsExactlyElementsOf(routes(aws));
        assertThat(variables(localStack)).containsOnlyKeys(variables(aws).keySet().stream()
                .collect(() -> new TreeSet<>(Set.of("AWS_ENDPOINT_URL_S3")), Set::add, Set::addAll));
        assertThat(variables(aws)).doesNotContainKey("AWS_ENDPOINT_URL_S3");
    }

    /** The functions behind the API. */
    private static List<String> routes(DeployedStack stack) {
        return stack.resources().entrySet().stream().filter(entry -> Values
                .map(Values.map(entry.getValue().get("Properties")).get("Events")).values().stream()
                .anyMatch(event -> "Api".equals(Values.map(event).get("Type")))).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Object> variables(DeployedStack stack) {
        return Values.map(Values.map(stack.functionGlobals().get("Environment")).get("Variables"));
    }

    @Test
    void whatFallsAwayStandsInTheDocument() throws Exception {
        var missing = new TreeSet<>(on("aws").resources().keySet());
        missing.removeAll(on("localstack").resources().keySet());
        var document = Files.readString(ROOT.resolve("docs/localstack.md"));

        assertThat(missing).contains("Web", "Watch").allSatisfy(id -> assertThat(document).contains("`" + id + "`"));
    }
}
