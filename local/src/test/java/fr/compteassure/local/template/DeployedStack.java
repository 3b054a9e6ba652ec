package fr.compteassure.local.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a template comes to with these parameters: what its conditions leave, and what that refers to. */
final class DeployedStack {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)(?:\\.[^}]+)?}");
    private static final Map<String, String> NO_VALUE = Map.of("Ref", "AWS::NoValue");

    private final Intrinsics intrinsics;
    private final Map<String, Object> content;

    DeployedStack(Path file, Map<String, String> parameters) {
        intrinsics = Template.read(file, parameters).intrinsics();
        try {
            content = Values.map(TemplateYaml.read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever is said of all functions. */
    Map<String, Object> functionGlobals() {
        return Values.map(Values.map(kept(content.get("Globals"))).get("Function"));
    }

    /** The resources that are there, by id; of how they are deployed, what is switched off is left out. */
    Map<String, Map<String, Object>> resources() {
        var there = section("Resources");
        there.values().forEach(resource -> {
            var properties = Values.map(resource.get("Properties"));
            var gradual = Values.map(properties.get("DeploymentPreference"));
            if ("false".equals(String.valueOf(intrinsics.resolve(gradual.get("Enabled"))))) {
                properties.remove("DeploymentPreference");
            }
        });
        return there;
    }

    /** Whatever the resources, the outputs and what is said of all functions refer to, by its id. */
    Set<String> references() {
        var found = new TreeSet<String>();
        List.of(resources(), section("Outputs"), functionGlobals()).forEach(part -> refer(part, found));
        found.removeAll(Values.map(content.get("Parameters")).keySet());
        return found;
    }

    private Map<String, Map<String, Object>> section(String name) {
        Map<String, Map<String, Object>> there = new LinkedHashMap<>();
        Values.map(content.get(name)).forEach((id, each) -> {
            var definition = Values.map(each);
            if (!(definition.get("Condition") instanceof String condition) || intrinsics.holds(condition)) {
                there.put(id, Values.map(kept(definition)));
            }
        });
        return there;
    }

    /** A value of whose alternatives the one is left that is taken. */
    private Object kept(Object value) {
        return switch (value) {
            case Map<?, ?> map when map.containsKey("Fn::If") -> {
                var alternatives = Values.list(map.get("Fn::If"));
                yield kept(alternatives.get(intrinsics.holds(alternatives.getFirst().toString()) ? 1 : 2));
            }
            case Map<?, ?> map -> {
                Map<String, Object> left = new LinkedHashMap<>();
                map.forEach((key, each) -> {
                    var one = kept(each);
                    if (!NO_VALUE.equals(one)) {
                        left.put(key.toString(), one);
                    }
                });
                yield left;
            }
            case List<?> list -> {
                var left = new ArrayList<>(list.stream().map(this::kept).toList());
                left.removeIf(NO_VALUE::equals);
                yield left;
            }
            case null, default -> value;
        };
    }

    private static void refer(Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, each) -> {
                switch (key.toString()) {
                    case "Ref" -> named(each.toString(), found);
                    case "Fn::GetAtt" -> named(((List<?>) each).getFirst().toString(), found);
                    case "Fn::Sub" -> substituted(each, found);
                    case "DependsOn" -> (each instanceof List<?> list ? list : List.of(each))
                            .forEach(one -> named(one.toString(), found));
                    default -> refer(each, found);
                }
            });
            case List<?> list -> list.forEach(each -> refer(each, found));
            case null, default -> {
            }
        }
    }

    private static void substituted(Object argument, Set<String> found) {
        var text = argument instanceof List<?> list ? list.getFirst() : argument;
        var own = argument instanceof List<?> list ? Values.map(list.get(1)) : Map.<String, Object>of();
        refer(own, found);
        VARIABLE.matcher(text.toString()).results().map(match -> match.group(1)).filter(name -> !own.containsKey(name))
                .forEach(found::add);
    }

    private static void named(String id, Set<String> found) {
        if (!id.startsWith("AWS::")) {
            found.add(id);
        }
    }
}
