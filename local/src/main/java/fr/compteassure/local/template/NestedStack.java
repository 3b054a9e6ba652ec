package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stack in a stack.
 *
 * @param template its file, from the folder of the template that has it
 * @param parameters what it is given
 */
record NestedStack(Path template, Map<String, String> parameters) {
    /** The resources that are stacks. */
    static final List<String> TYPES = List.of("AWS::CloudFormation::Stack", "AWS::Serverless::Application");

    /** @param properties of the resource, resolved */
    static NestedStack of(Map<String, Object> properties) {
        Object location = properties.getOrDefault("TemplateURL", properties.get("Location"));
        if (!(location instanceof String file) || file.contains("://")) {
            throw new StartFailure("TemplateURL or Location is no file of the project: " + location);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Values.map(properties.get("Parameters")).forEach((name, value) -> parameters.put(name, text(value)));
        return new NestedStack(Path.of(file), parameters);
    }

    /** A list is given as CloudFormation gives it. */
    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }
}
