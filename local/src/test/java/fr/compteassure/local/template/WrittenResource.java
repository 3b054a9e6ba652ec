package fr.compteassure.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A resource as it is written in a template.
 *
 * @param template the name of the file
 * @param id its logical id
 * @param type its type
 * @param properties its properties, with functions in their long form
 */
public record WrittenResource(String template, String id, String type, Map<?, ?> properties) {

    /** All of a type, of {@code template.yaml} and of what is nested in it. */
    public static List<WrittenResource> ofType(String type) {
        var root = Path.of("..");
        try (var nested = Files.list(root.resolve("stacks"))) {
            return Stream.concat(Stream.of(root.resolve("template.yaml")), nested.sorted())
                    .filter(file -> file.toString().endsWith(".yaml")).flatMap(WrittenResource::of)
                    .filter(one -> one.type().equals(type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<WrittenResource> of(Path file) {
        try {
            var template = (Map<?, ?>) TemplateYaml.read(Files.readString(file));
            return ((Map<?, ?>) template.get("Resources")).entrySet().stream().map(one -> of(file, one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenResource of(Path file, Map.Entry<?, ?> entry) {
        var body = (Map<?, ?>) entry.getValue();
        return new WrittenResource(file.getFileName().toString(), (String) entry.getKey(), (String) body.get("Type"),
                body.get("Properties") instanceof Map<?, ?> properties ? properties : Map.of());
    }

    /** A property that is a text, with the names in it that {@code Fn::Sub} would replace. */
    public String text(String property) {
        return properties.get(property) instanceof Map<?, ?> function
                ? (String) function.get("Fn::Sub")
                : (String) properties.get(property);
    }

    @Override
    public String toString() {
        return template + ": " + id;
    }
}
