package fr.compteassure.local.template;

import fr.compteassure.local.json.Json;
import fr.compteassure.local.start.StartFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Works out the intrinsic functions of CloudFormation. */
final class Intrinsics {
    /** What {@code AWS::NoValue} stands for: the property it is given to is left out. */
    static final Object NO_VALUE = new Object();

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Object> template;
    private final Names names;

    /** @param nested the stack that a resource stands for */
    Intrinsics(Map<String, Object> template, Names.Setting setting, Function<String, Template> nested) {
        this.template = template;
        this.names = new Names(template, setting, this, nested);
    }

    Names names() {
        return names;
    }

    /** A value with every intrinsic function in it worked out. */
    Object resolve(Object value) {
        return switch (value) {
            case Map<?, ?> map when isFunction(map) -> {
                Map.Entry<?, ?> only = map.entrySet().iterator().next();
                yield function(only.getKey().toString(), only.getValue());
            }
            case Map<?, ?> map -> resolveMap(map);
            case List<?> list -> resolveList(list);
            case null -> null;
            default -> value;
        };
    }

    Map<String, Object> resolveMap(Map<?, ?> map) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object each = resolve(value);
            if (each != NO_VALUE) {
                resolved.put(key.toString(), each);
            }
        });
        return resolved;
    }

    private List<Object> resolveList(List<?> list) {
        List<Object> resolved = new ArrayList<>();
        list.forEach(each -> resolved.add(resolve(each)));
        resolved.remove(NO_VALUE);
        return resolved;
    }

    /** Whether a condition of the template holds. */
    boolean holds(String condition) {
        Object definition = Values.map(template.get("Conditions")).get(condition);
        if (definition == null) {
            throw new StartFailure("condition " + condition + " is not there");
        }
        return isTrue(definition);
    }

    static boolean isFunction(Map<?, ?> map) {
        if (map.size() != 1) {
            return false;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        String key = only.getKey().toString();
        return key.equals("Ref") || key.startsWith("Fn::")
                || key.equals("Condition") && only.getValue() instanceof String;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> names.ref(argument.toString());
            case "Condition" -> holds(argument.toString());
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> sub(argument);
            case "Fn::Join" -> join(Values.list(argument));
            case "Fn::Split" -> List.of(text(part(argument, 1)).split(Pattern.quote(text(part(argument, 0))), -1));
            case "Fn::Select" -> Values.list(part(argument, 1)).get(Values.number(part(argument, 0)));
            case "Fn::If" -> resolve(Values.list(argument).get(holds(text(part(argument, 0))) ? 1 : 2));
            case "Fn::Equals" -> text(part(argument, 0)).equals(text(part(argument, 1)));
            case "Fn::And" -> Values.list(argument).stream().allMatch(this::isTrue);
            case "Fn::Or" -> Values.list(argument).stream().anyMatch(this::isTrue);
            case "Fn::Not" -> !isTrue(Values.list(argument).getFirst());
            case "Fn::FindInMap" -> findInMap(argument);
            case "Fn::Base64" -> Base64.getEncoder()
                    .encodeToString(text(resolve(argument)).getBytes(StandardCharsets.UTF_8));
            case "Fn::GetAZs" -> List.of(Names.REGION + "a", Names.REGION + "b", Names.REGION + "c");
            case "Fn::ToJsonString" -> Json.text(resolve(argument));
            case "Fn::Length" -> Values.list(resolve(argument)).size();
            default -> throw new StartFailure(name + " is not known to the local runner");
        };
    }

    private Object part(Object argument, int index) {
        return resolve(Values.list(argument).get(index));
    }

    private boolean isTrue(Object condition) {
        return Boolean.parseBoolean(String.valueOf(resolve(condition)));
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    private Object attribute(Object argument) {
        List<?> path = argument instanceof String text ? List.of(text.split("\\.", 2)) : Values.list(argument);
        return names.attribute(text(path.get(0)), text(resolve(path.get(1))));
    }

    private Object join(List<Object> argument) {
        List<Object> parts = Values.list(resolve(argument.get(1)));
        return parts.stream().map(Intrinsics::text).collect(Collectors.joining(text(argument.get(0))));
    }

    private Object findInMap(Object argument) {
        String map = text(part(argument, 0));
        Object found = Values
                .map(Values.map(Values.map(template.get("Mappings")).get(map)).get(text(part(argument, 1))))
                .get(text(part(argument, 2)));
        if (found == null) {
            throw new StartFailure("Fn::FindInMap finds nothing in " + map);
        }
        return found;
    }

    private String sub(Object argument) {
        if (argument instanceof String text) {
            return substitute(text, Map.of());
        }
        return substitute(text(part(argument, 0)), Values.map(part(argument, 1)));
    }

    private String substitute(String text, Map<String, Object> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1), variables)));
    }

    private String variable(String name, Map<String, Object> variables) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        String key = name.strip();
        if (variables.containsKey(key)) {
            return text(variables.get(key));
        }
        int dot = key.indexOf('.');
        return text(dot < 0 ? names.ref(key) : names.attribute(key.substring(0, dot), key.substring(dot + 1)));
    }
}
