package fr.compteassure.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many resources a template makes, of which type, once SAM has translated it: what CloudFormation counts. A
 * nested stack is one, and a condition changes nothing. What SAM makes of more than is known here is refused.
 */
final class StackSize {
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String GRADUAL = "DeploymentPreference";
    private static final Set<String> MAKES_MORE = Set.of("FunctionUrlConfig", "Auth", "Domain");

    private final Map<String, Object> resources;
    private final Map<String, Object> globals;

    private StackSize(Map<String, Object> template) {
        resources = Values.map(template.get("Resources"));
        globals = Values.map(Values.map(template.get("Globals")).get("Function"));
    }

    static StackSize of(Path template) throws IOException {
        return new StackSize(Values.map(TemplateYaml.read(Files.readString(template))));
    }

    /** The number of resources of each type. */
    Map<String, Long> byType() {
        var definitions = resources.values().stream().map(Values::map).toList();
        return Stream.concat(definitions.stream().flatMap(this::types), gradual(definitions))
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    }

    /** What functions that are deployed gradually share. */
    private static Stream<String> gradual(List<Map<String, Object>> definitions) {
        return when(definitions.stream().anyMatch(each -> properties(each).containsKey(GRADUAL)),
                "AWS::CodeDeploy::Application", "AWS::IAM::Role");
    }

    private Stream<String> types(Map<String, Object> definition) {
        var type = definition.get("Type").toString();
        if (type.startsWith("AWS::Serverless::")
                && properties(definition).keySet().stream().anyMatch(MAKES_MORE::contains)) {
            throw unknown(type + " with " + properties(definition).keySet());
        }
        return switch (type) {
            case FUNCTION -> function(definition);
            case "AWS::Serverless::Api" -> Stream.of("AWS::ApiGateway::RestApi", "AWS::ApiGateway::Deployment",
                    "AWS::ApiGateway::Stage");
            case "AWS::Serverless::Application" -> Stream.of("AWS::CloudFormation::Stack");
            case String other when other.startsWith("AWS::Serverless::") -> throw unknown(other);
            default -> Stream.of(type);
        };
    }

    private Stream<String> function(Map<String, Object> definition) {
        var properties = properties(definition);
        var events = Values.map(properties.get("Events")).values().stream().map(Values::map);
        return Stream.of(Stream.of("AWS::Lambda::Function"),
                when(!properties.containsKey("Role"), "AWS::IAM::Role"),
                when(isPublished(definition), "AWS::Lambda::Version", "AWS::Lambda::Alias"),
                when(properties.containsKey("EventInvokeConfig"), "AWS::Lambda::EventInvokeConfig"),
                when(properties.containsKey(GRADUAL), "AWS::CodeDeploy::DeploymentGroup"),
                events.flatMap(StackSize::event)).flatMap(types -> types);
    }

    private boolean isPublished(Map<String, Object> function) {
        return properties(function).containsKey("AutoPublishAlias") || globals.containsKey("AutoPublishAlias")
                && !Values.list(function.get("IgnoreGlobals")).contains("AutoPublishAlias");
    }

    private static Stream<String> event(Map<String, Object> event) {
        return switch (event.get("Type").toString()) {
            case "Api", "S3" -> Stream.of("AWS::Lambda::Permission");
            case "DynamoDB", "SQS" -> Stream.of("AWS::Lambda::EventSourceMapping");
            case "SNS" -> Stream.of("AWS::Lambda::Permission", "AWS::SNS::Subscription");
            case "ScheduleV2" -> Stream.concat(Stream.of("AWS::Scheduler::Schedule"),
                    when(!properties(event).containsKey("RoleArn"), "AWS::IAM::Role"));
            case String other -> throw unknown("an event " + other);
        };
    }

    private static Stream<String> when(boolean condition, String... types) {
        return condition ? Stream.of(types) : Stream.empty();
    }

    private static IllegalArgumentException unknown(String what) {
        return new IllegalArgumentException("what SAM makes of " + what + " is not known here");
    }

    private static Map<String, Object> properties(Map<String, Object> definition) {
        return Values.map(definition.get("Properties"));
    }
}
