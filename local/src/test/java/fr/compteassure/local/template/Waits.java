package fr.compteassure.local.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each resource of a template waits for when CloudFormation makes it: what it refers to and what it names, its alias
 * and the stage of the API included, which SAM makes.
 */
final class Waits {
    private final Map<String, Set<String>> waits = new TreeMap<>();
    private final Map<String, Object> globals;

    private Waits(Map<String, Object> globals) {
        this.globals = globals;
    }

    static Waits of(Path template) throws IOException {
        var waits = new Waits(Values.map(TemplateFiles.section(template, "Globals").get("Function")));
        TemplateFiles.section(template, "Resources").forEach(waits::addResource);
        waits.add("ApiapiStage", "Api");
        return waits;
    }

    /** Has one resource wait for another. */
    void add(String waiting, String awaited) {
        waits.computeIfAbsent(waiting, _ -> new HashSet<>()).add(awaited);
    }

    private void addAll(String waiting, Object value) {
        References.in(value).forEach(name -> add(waiting, name));
    }

    private void addResource(String name, Map<String, Object> definition) {
        if ("AWS::Serverless::Function".equals(definition.get("Type"))) {
            addFunction(name, definition);
        } else {
            addAll(name, definition);
        }
    }

    /** The alias comes after the function and the group of its deployments; what starts it comes after both. */
    private void addFunction(String name, Map<String, Object> definition) {
        var properties = new HashMap<>(Values.map(definition.get("Properties")));
        var gradual = properties.remove("DeploymentPreference");
        var events = Values.map(properties.remove("Events"));
        addAll(name, globals);
        addAll(name, properties);
        Values.list(definition.get("DependsOn")).forEach(awaited -> add(name, awaited.toString()));
        add(name + "Aliaslive", name);
        addAll(name + "Aliaslive", gradual);
        events.values().forEach(event -> addEvent(name, Values.map(event)));
    }

    /** The API waits for the functions behind it, and a bucket for those that it notifies. */
    private void addEvent(String function, Map<String, Object> event) {
        var properties = Values.map(event.get("Properties"));
        switch (event.get("Type").toString()) {
            case "Api" -> References.in(properties.get("RestApiId")).forEach(api -> add(api, function + "Aliaslive"));
            case "S3" -> References.in(properties.get("Bucket")).forEach(bucket -> add(bucket, function));
            default -> {
                // Queues, streams and schedules know nothing of whom they start.
            }
        }
    }

    /** A way from a resource back to itself; empty when there is none. */
    List<String> circle() {
        var done = new HashSet<String>();
        return waits.keySet().stream().map(name -> circle(name, new ArrayList<>(), done))
                .filter(circle -> !circle.isEmpty()).findFirst().orElse(List.of());
    }

    private List<String> circle(String name, List<String> way, Set<String> done) {
        if (way.contains(name)) {
            return way.subList(way.indexOf(name), way.size());
        }
        if (done.contains(name)) {
            return List.of();
        }
        way.add(name);
        for (var next : waits.getOrDefault(name, Set.of())) {
            var circle = circle(next, way, done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        way.removeLast();
        done.add(name);
        return List.of();
    }
}
