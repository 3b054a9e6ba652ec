package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A SAM template as it would be deployed on this machine: {@code Globals} merged, conditions and intrinsic
 * functions worked out, parameters at their defaults unless told otherwise.
 */
public final class Template {
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String API = "AWS::Serverless::Api";
    /** They only grant rights or reach networks, which nothing here looks at. */
    private static final Set<String> IGNORED = Set.of("Policies", "Role", "VpcConfig", "AssumeRolePolicyDocument");

    private final String file;
    private final Map<String, Object> content;
    private final Names.Setting setting;
    private final Intrinsics intrinsics;

    private Template(String file, Map<String, Object> content, Names.Setting setting) {
        this.file = file;
        this.content = content;
        this.setting = setting;
        this.intrinsics = new Intrinsics(content, setting);
    }

    /**
     * Reads a template.
     *
     * @param parameters in place of the template's defaults; those it does not declare are ignored
     * @throws StartFailure when the file cannot be read or is not a template
     */
    public static Template read(Path file, Map<String, String> parameters) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file), parameters);
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e, e);
        }
    }

    /** As {@link #read}, from a text; messages call it by the name of its file. */
    @SuppressWarnings("unchecked")
    static Template parse(String file, String yaml, Map<String, String> parameters) {
        try {
            if (TemplateYaml.read(yaml) instanceof Map<?, ?> map && map.get("Resources") instanceof Map<?, ?>) {
                return new Template(file, (Map<String, Object>) map,
                        new Names.Setting(parameters, URI.create("http://localhost")));
            }
        } catch (YAMLException e) {
            throw new StartFailure(file + " is not YAML: " + e.getMessage(), e);
        }
        throw new StartFailure(file + " is not a template: Resources is not there");
    }

    /** The same, its queues answering elsewhere. */
    public Template withQueues(URI queues) {
        return new Template(file, content, new Names.Setting(setting.parameters(), queues));
    }

    /** The same, with more parameters given; those it does not declare are ignored. */
    public Template withParameters(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(setting.parameters());
        return new Template(file, content, new Names.Setting(all, setting.queues()));
    }

    /** The name of the file, for messages. */
    public String file() {
        return file;
    }

    /** The functions, in the order of the template. */
    public List<LambdaFunction> functions() {
        return resources(FUNCTION).stream()
                .map(function -> at(function.id(), () -> LambdaFunction.of(where(function.id()), function))).toList();
    }

    /** The resources of a type that are deployed, in the order of the template. */
    public List<Resource> resources(String type) {
        List<Resource> found = new ArrayList<>();
        Values.map(content.get("Resources")).forEach((id, resource) -> {
            Map<String, Object> definition = Values.map(resource);
            if (type.equals(definition.get("Type")) && at(id, () -> isDeployed(definition))) {
                found.add(at(id, () -> resource(id, type, Values.map(definition.get("Properties")))));
            }
        });
        return List.copyOf(found);
    }

    private boolean isDeployed(Map<String, Object> definition) {
        return !(definition.get("Condition") instanceof String condition) || intrinsics.holds(condition);
    }

    private Resource resource(String id, String type, Map<String, Object> own) {
        Map<String, Object> properties = new LinkedHashMap<>(merged(globals(type), own));
        properties.keySet().removeAll(IGNORED);
        return new Resource(id, type, intrinsics.names().name(id), intrinsics.resolveMap(properties));
    }

    private Map<String, Object> globals(String type) {
        Map<String, Object> globals = Values.map(content.get("Globals"));
        return switch (type) {
            case FUNCTION -> Values.map(globals.get("Function"));
            case API -> Values.map(globals.get("Api"));
            default -> Map.of();
        };
    }

    /** As SAM does: maps are merged, lists are joined, and of other values the resource's own counts. */
    private static Map<String, Object> merged(Map<String, Object> globals, Map<String, Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>(globals);
        own.forEach((key, value) -> merged.put(key, mergedValue(globals.get(key), value)));
        return merged;
    }

    private static Object mergedValue(Object global, Object own) {
        if (global instanceof Map<?, ?> first && own instanceof Map<?, ?> second
                && !Intrinsics.isFunction(first) && !Intrinsics.isFunction(second)) {
            return merged(Values.map(global), Values.map(own));
        }
        if (global instanceof List<?> first && own instanceof List<?> second) {
            List<Object> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
        return own;
    }

    /** The REST API: the template's, or the one that SAM makes of itself. */
    public RestApi api() {
        return resources(API).stream().findFirst()
                .map(api -> at(api.id(), () -> RestApi.of(where(api.id()), api.properties()))).orElse(RestApi.IMPLICIT);
    }

    /** What {@code !Ref} gives for a parameter or a resource. */
    public Object ref(String id) {
        return at(id, () -> intrinsics.names().ref(id));
    }

    private String where(String id) {
        return file + ": " + id;
    }

    private <T> T at(String id, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StartFailure e) {
            throw e.getMessage().startsWith(file) ? e : new StartFailure(where(id) + ": " + e.getMessage(), e);
        } catch (ClassCastException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartFailure(where(id) + ": a value is not of the kind that is expected: " + e.getMessage(), e);
        }
    }
}
