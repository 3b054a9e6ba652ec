package fr.compteassure.local.template;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a definition refers to, by which CloudFormation knows what to make before what. */
final class References {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^!}]+)}");

    private References() {}

    /** The names, as often as they are referred to: parameters and pseudo parameters too. */
    static Stream<String> in(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .flatMap(entry -> of(entry.getKey().toString(), entry.getValue()));
            case List<?> list -> list.stream().flatMap(References::in);
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> of(String key, Object value) {
        return switch (key) {
            case "Ref" -> Stream.of(value.toString());
            case "DependsOn" -> value instanceof List<?> names
                    ? names.stream().map(Object::toString)
                    : Stream.of(value.toString());
            case "Fn::GetAtt" -> Stream.of(Values.list(value).getFirst().toString());
            case "Fn::Sub" -> value instanceof String text
                    ? variables(text)
                    : Stream.concat(variables(Values.list(value).getFirst().toString()), in(value));
            default -> in(value);
        };
    }

    private static Stream<String> variables(String text) {
        return VARIABLE.matcher(text).results().map((MatchResult match) -> match.group(1).split("\\.")[0]);
    }
}
