package fr.compteassure.contract.generated;

import fr.compteassure.contract.generated.Operation.Body;
import fr.compteassure.contract.generated.Operation.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** A contract in OpenAPI: its operations, with references followed and {@code allOf} put together. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String JSON = "application/json";

    private final Map<?, ?> document;

    /** @param yaml the text of the contract */
    OpenApi(String yaml) {
        document = new Yaml().load(yaml);
    }

    /** The contract of this project. */
    static OpenApi ofProject() {
        try {
            return new OpenApi(Files.readString(Path.of("..", "openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation, in the order of the contract. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(document, "paths").forEach((path, item) -> ((Map<?, ?>) item).forEach((method, node) -> {
            if (METHODS.contains(method)) {
                operations.add(operation((String) path, (String) method, (Map<?, ?>) item, (Map<?, ?>) node));
            }
        }));
        return List.copyOf(operations);
    }

    private Operation operation(String path, String method, Map<?, ?> item, Map<?, ?> node) {
        var parameters = new ArrayList<Parameter>();
        list(item, "parameters").forEach(each -> parameters.add(parameter(followed((Map<?, ?>) each))));
        list(node, "parameters").forEach(each -> parameters.add(parameter(followed((Map<?, ?>) each))));
        return new Operation((String) node.get("operationId"), method.toUpperCase(Locale.ROOT), path,
                List.copyOf(parameters), body(node), security(node), statuses(node));
    }

    private Parameter parameter(Map<?, ?> node) {
        return new Parameter((String) node.get("name"), (String) node.get("in"),
                Boolean.TRUE.equals(node.get("required")), schema(map(node, "schema")));
    }

    private Optional<Body> body(Map<?, ?> node) {
        var body = followed(map(node, "requestBody"));
        return body.isEmpty()
                ? Optional.empty()
                : Optional.of(new Body(schema(map(map(map(body, "content"), JSON), "schema")),
                        Boolean.TRUE.equals(body.get("required"))));
    }

    /** The name of the scheme by which callers show who they are, if they must. */
    private static Optional<String> security(Map<?, ?> node) {
        return list(node, "security").stream().flatMap(each -> ((Map<?, ?>) each).keySet().stream())
                .map(String.class::cast).findFirst();
    }

    /** Those that are written out: whatever else the gateway may answer is no answer of the operation. */
    private static Set<Integer> statuses(Map<?, ?> node) {
        return map(node, "responses").keySet().stream().map(Object::toString).filter(code -> code.matches("\\d+"))
                .map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** A schema, from where it stands or is referred to. */
    Schema schema(Map<?, ?> node) {
        var found = followed(node);
        if (!found.containsKey("allOf")) {
            return new Schema(this, found);
        }
        var whole = new LinkedHashMap<Object, Object>(found);
        var properties = new LinkedHashMap<Object, Object>();
        var required = new LinkedHashSet<Object>(list(found, "required"));
        list(found, "allOf").forEach(part -> {
            var inner = schema((Map<?, ?>) part).node();
            inner.forEach(whole::putIfAbsent);
            properties.putAll(map(inner, "properties"));
            required.addAll(list(inner, "required"));
        });
        properties.putAll(map(found, "properties"));
        whole.remove("allOf");
        whole.put("properties", properties);
        whole.put("required", List.copyOf(required));
        return new Schema(this, whole);
    }

    private Map<?, ?> followed(Map<?, ?> node) {
        if (!(node.get("$ref") instanceof String reference)) {
            return node;
        }
        Map<?, ?> found = document;
        for (var step : reference.replaceFirst("^#/", "").split("/")) {
            found = map(found, step);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing stands at " + reference);
        }
        return followed(found);
    }

    /** An inner object; empty when it is not there. */
    static Map<?, ?> map(Map<?, ?> node, String name) {
        return node.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    /** An inner list; empty when it is not there. */
    static List<?> list(Map<?, ?> node, String name) {
        return node.get(name) instanceof List<?> inner ? inner : List.of();
    }
}
