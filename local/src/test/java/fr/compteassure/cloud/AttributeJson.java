package fr.compteassure.cloud;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as JSON, in DynamoDB's own notation: {@code {"v": {"N": "1"}}}. */
final class AttributeJson {
    private AttributeJson() {}

    static Map<String, Object> write(Map<String, AttributeValue> item) {
        var json = new TreeMap<String, Object>();
        item.forEach((name, value) -> json.put(name, write(value)));
        return json;
    }

    private static Map<String, Object> write(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case BOOL -> Map.of("BOOL", value.bool());
            case SS -> Map.of("SS", value.ss().stream().sorted().toList());
            case L -> Map.of("L", value.l().stream().map(AttributeJson::write).toList());
            case M -> Map.of("M", write(value.m()));
            case B, BS, NS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("nothing of type " + value.type() + " is kept here");
        };
    }

    static Map<String, AttributeValue> read(Map<?, ?> json) {
        return json.entrySet().stream().collect(Collectors.toMap(each -> (String) each.getKey(),
                each -> value((Map<?, ?>) each.getValue())));
    }

    private static AttributeValue value(Map<?, ?> typed) {
        var only = typed.entrySet().iterator().next();
        return switch (only.getValue()) {
            case String text when only.getKey().equals("N") -> AttributeValue.fromN(text);
            case String text -> AttributeValue.fromS(text);
            case Boolean flag -> AttributeValue.fromBool(flag);
            case Map<?, ?> map -> AttributeValue.fromM(read(map));
            case List<?> texts when only.getKey().equals("SS") ->
                AttributeValue.fromSs(texts.stream().map(String.class::cast).toList());
            case List<?> list -> AttributeValue.fromL(list.stream().map(each -> value((Map<?, ?>) each)).toList());
            default -> throw new IllegalArgumentException(typed.toString());
        };
    }
}
