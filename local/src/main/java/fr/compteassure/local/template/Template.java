package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A SAM template as it would be deployed on this machine: {@code Globals} merged, conditions and intrinsic
 * functions worked out, parameters at their defaults unless told otherwise, the stacks that it nests read with it.
 * Several threads may ask at once: one at a time is served, since names that are being worked out are noted.
 */
public final class Template {
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String API = "AWS::Serverless::Api";
    private static final String HEADERS = "AWS::CloudFront::ResponseHeadersPolicy";

    /** They only grant rights or reach networks, which nothing here looks at. */
    private static final Set<String> IGNORED = Set.of("Policies", "Role", "VpcConfig", "AssumeRolePolicyDocument");

    private final Path file;
    private final Map<String, Object> content;
    private final Names.Setting setting;
    private final Intrinsics intrinsics;
    private final Map<String, Template> nested = new HashMap<>();

    private Template(Path file, Map<String, Object> content, Names.Setting setting) {
        this.file = file;
        this.content = content;
        this.setting = setting;
        this.intrinsics = new Intrinsics(content, setting, this::nested);
    }

    /**
     * Reads a template.
     *
     * @param parameters in place of the template's defaults; those it does not declare are ignored
     * @throws StartFailure when the file cannot be read or is not a template
     */
    public static Template read(Path file, Map<String, String> parameters) {
        return read(file, new Names.Setting(parameters, URI.create("http://localhost"), ""));
    }

    private static Template read(Path file, Names.Setting setting) {
        try {
            return parse(file, Files.readString(file), setting);
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be read: " + e, e);
        }
    }

    /** As {@link #read}, from a text. */
    static Template parse(String file, String yaml, Map<String, String> parameters) {
        return parse(Path.of(file), yaml, new Names.Setting(parameters, URI.create("http://localhost"), ""));
    }

    @SuppressWarnings("unchecked")
    private static Template parse(Path file, String yaml, Names.Setting setting) {
        String name = file.getFileName().toString();
        try {
            if (TemplateYaml.read(yaml) instanceof Map<?, ?> map && map.get("Resources") instanceof Map<?, ?>) {
                return new Template(file, (Map<String, Object>) map, setting);
            }
        } catch (YAMLException e) {
            throw new StartFailure(name + " is not YAML: " + e.getMessage(), e);
        }
        throw new StartFailure(name + " is not a template: Resources is not there");
    }

    /** The same, its queues answering elsewhere. */
    public Template withQueues(URI queues) {
        return new Template(file, content, new Names.Setting(setting.parameters(), queues, setting.stack()));
    }

    /** The same, with more parameters given; those it does not declare are ignored. */
    public Template withParameters(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(setting.parameters());
        return new Template(file, content, new Names.Setting(all, setting.queues(), setting.stack()));
    }

    /** The name of the file, for messages. */
    public String file() {
        return file.getFileName().toString();
    }

    /** The functions, in the order of the template, with what starts them from stacks that are nested in it. */
    public List<LambdaFunction> functions() {
        List<Resource> mappings = resources(EventSource.TYPE);
        return resources(FUNCTION).stream()
                .map(function -> at(function.id(), () -> LambdaFunction.of(where(function.id()), function)))
                .map(function -> function.with(EventSource.of(function, mappings))).toList();
    }

    /** The resources of a type that are deployed, in the order of the template, nested stacks where they stand in it. */
    public synchronized List<Resource> resources(String type) {
        List<Resource> found = new ArrayList<>();
        Values.map(content.get("Resources")).forEach((id, resource) -> {
            Map<String, Object> definition = Values.map(resource);
            Object its = definition.get("Type");
            if (type.equals(its) && at(id, () -> isDeployed(definition))) {
                found.add(at(id, () -> resource(id, type, definition)));
            } else if (NestedStack.TYPES.contains(its) && at(id, () -> isDeployed(definition))) {
                found.addAll(at(id, () -> nested(id)).resources(type));
            }
        });
        return List.copyOf(found);
    }

    private Template nested(String id) {
        if (!nested.containsKey(id)) {
            nested.put(id, null);
            Map<String, Object> definition = Values.map(Values.map(content.get("Resources")).get(id));
            NestedStack stack = NestedStack.of(intrinsics.resolveMap(Values.map(definition.get("Properties"))));
            nested.put(id, read(file.resolveSibling(stack.template()),
                    new Names.Setting(stack.parameters(), setting.queues(), setting.inStack(id) + "-")));
        }
        return Optional.ofNullable(nested.get(id)).orElseThrow(() -> new StartFailure(id + " depends on itself"));
    }

    /** What a nested stack gives to the one that has it. */
    Object output(String name) {
        Object output = Values.map(content.get("Outputs")).get(name);
        if (output == null) {
            throw new StartFailure(file() + " has no output " + name);
        }
        return intrinsics.resolve(Values.map(output).get("Value"));
    }

    private boolean isDeployed(Map<String, Object> definition) {
        return !(definition.get("Condition") instanceof String condition) || intrinsics.holds(condition);
    }

    private Resource resource(String id, String type, Map<String, Object> definition) {
        Map<String, Object> properties = new Globals(content).mergedInto(type, definition);
        properties.keySet().removeAll(IGNORED);
        return new Resource(setting.inStack(id), type, intrinsics.names().name(id), intrinsics.resolveMap(properties));
    }

    /** The REST API: the template's, or the one that SAM makes of itself. */
    public RestApi api() {
        return resources(API).stream().findFirst()
                .map(api -> at(api.id(), () -> RestApi.of(where(api.id()), api.properties()))).orElse(RestApi.IMPLICIT);
    }

    /** What pages of other origins may do with the API: nothing, unless a policy of CloudFront says so. */
    public CrossOriginPolicy crossOrigin() {
        return resources(HEADERS).stream()
                .map(policy -> at(policy.id(), () -> CrossOriginPolicy.of(policy.properties())))
                .filter(policy -> !policy.origins().isEmpty()).findFirst().orElse(CrossOriginPolicy.NONE);
    }

    /** Whether a parameter may have a value, by its {@code AllowedPattern}; one that is not declared may have any. */
    public boolean takes(String parameter, String value) {
        Object pattern = Values.map(Values.map(content.get("Parameters")).get(parameter)).get("AllowedPattern");
        return pattern == null || value.matches(pattern.toString());
    }

    /** What {@code !Ref} gives for a parameter or a resource. */
    public synchronized Object ref(String id) {
        return at(id, () -> intrinsics.names().ref(id));
    }

    /** What works out the values of this template, for those who read more of it. */
    Intrinsics intrinsics() {
        return intrinsics;
    }

    private String where(String id) {
        return file() + ": " + id;
    }

    private <T> T at(String id, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StartFailure e) {
            throw e.getMessage().startsWith(file()) ? e : new StartFailure(where(id) + ": " + e.getMessage(), e);
        } catch (ClassCastException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartFailure(where(id) + ": a value is not of the kind that is expected: " + e.getMessage(), e);
        }
    }
}
