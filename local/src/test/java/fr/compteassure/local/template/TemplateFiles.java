package fr.compteassure.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The templates of the application as they are written. */
final class TemplateFiles {
    static final Path MAIN = Path.of("..", "template.yaml");

    private TemplateFiles() {}

    /** The main stack and those that it nests. */
    static List<Path> all() throws IOException {
        try (var nested = Files.list(Path.of("..", "stacks"))) {
            return Stream.concat(Stream.of(MAIN), nested.filter(file -> file.toString().endsWith(".yaml")).sorted())
                    .toList();
        }
    }

    /** What stands in a template under a heading, such as its resources by their names. */
    static Map<String, Map<String, Object>> section(Path template, String heading) throws IOException {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Values.map(Values.map(TemplateYaml.read(Files.readString(template))).get(heading))
                .forEach((name, definition) -> found.put(name, Values.map(definition)));
        return found;
    }

    /** The resources of one type of the main stack, by their names. */
    static Map<String, Map<String, Object>> resources(String type) throws IOException {
        var found = section(MAIN, "Resources");
        found.values().removeIf(definition -> !type.equals(definition.get("Type")));
        return found;
    }
}
