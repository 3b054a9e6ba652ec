package fr.compteassure.local.template;

import java.io.IOException;
import java.net.URI;
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
        intrinsics = new Intrinsics(template, new Names.Setting(Map.of(), URI.create("http://localhost")));
    }

    /**
     * A right.
     *
     * @param action such as {@code dynamodb:PutItem}
     * @param resource an ARN
     */
    public record Right(String action, String resource) {}

    /** The rights of a function, of its own policies or of the role it names. */
    public List<Right> of(String function) {
        var properties = properties(function);
        var documents = properties.get("Role") instanceof Map<?, ?> role
                ? roleDocuments(Values.list(role.get("Fn::GetAtt")).getFirst().toString())
                : Values.list(properties.get("Policies")).stream();
        return documents.map(document -> intrinsics.resolveMap(Values.map(document)))
                .flatMap(document -> Values.list(document.get("Statement")).stream())
                .flatMap(statement -> rights(Values.map(statement))).toList();
    }

    private Stream<?> roleDocuments(String role) {
        return Values.list(properties(role).get("Policies")).stream()
                .map(policy -> Values.map(policy).get("PolicyDocument"));
    }

    private Map<String, Object> properties(String resource) {
        return Values.map(Values.map(Values.map(template.get("Resources")).get(resource)).get("Properties"));
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
