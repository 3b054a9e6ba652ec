package fr.compteassure.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the template allows each function, which the runner itself does not look at. */
public final class Policies {
    private final Map<String, Object> template;
    private final Intrinsics intrinsics;

    /** @param file the template */
    public Policies(Path file) throws IOException {
        template = Values.map(TemplateYaml.read(Files.readString(file)));
        intrinsics = Template.read(file, Map.of()).intrinsics();
    }

    /**
     * A right.
     *
     * @param action such as {@code dynamodb:PutItem}
     * @param resource an ARN
     */
    public record Right(String action, String resource) {}

    /** Whether a function has a role of the template, which has all its rights; to that of another, SAM adds what Lambda does. */
    public boolean hasOwnRole(String function) {
        return properties(function).containsKey("Role");
    }

    /** The rights of a function: of its own policies or of the role it names, and of the managed policies of either. */
    public List<Right> of(String function) {
        return statements(function).filter(statement -> !isDenial(statement)).flatMap(Policies::rights).toList();
    }

    /** What a function may not, whatever else allows it. */
    public List<Right> denied(String function) {
        return statements(function).filter(Policies::isDenial).flatMap(Policies::rights).toList();
    }

    private Stream<Map<String, Object>> statements(String function) {
        var properties = properties(function);
        var policies = properties.get("Role") instanceof Map<?, ?> role
                ? ofRole(properties(Values.list(role.get("Fn::GetAtt")).getFirst().toString()))
                : Values.list(properties.get("Policies")).stream();
        return policies.map(Values::map).flatMap(this::statements);
    }

    /** The rights of a role of the template. */
    public List<Right> ofRole(String role) {
        return ofRole(properties(role)).map(Values::map).flatMap(this::statements).flatMap(Policies::rights).toList();
    }

    private static Stream<?> ofRole(Map<String, Object> role) {
        return Stream.concat(Values.list(role.get("ManagedPolicyArns")).stream(),
                Values.list(role.get("Policies")).stream().map(policy -> Values.map(policy).get("PolicyDocument")));
    }

    /** @param policy a document, or the reference to a managed policy of the template */
    private Stream<Map<String, Object>> statements(Map<String, Object> policy) {
        var document = policy.get("Ref") instanceof String managed
                ? Values.map(properties(managed).get("PolicyDocument"))
                : policy;
        return Values.list(intrinsics.resolveMap(document).get("Statement")).stream().map(Values::map);
    }

    private Map<String, Object> properties(String resource) {
        return Values.map(Values.map(Values.map(template.get("Resources")).get(resource)).get("Properties"));
    }

    private static boolean isDenial(Map<String, Object> statement) {
        return "Deny".equals(statement.get("Effect"));
    }

    private static Stream<Right> rights(Map<String, Object> statement) {
        return texts(statement.get("Action"))
                .flatMap(action -> texts(statement.get("Resource")).map(resource -> new Right(action, resource)));
    }

    private static Stream<String> texts(Object oneOrMore) {
        return oneOrMore instanceof List<?> list
                ? list.stream().map(Object::toString)
                : Stream.of(oneOrMore.toString());
    }
}
