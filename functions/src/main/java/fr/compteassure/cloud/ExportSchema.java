package fr.compteassure.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a person is handed of an item that is about them: every field, under its own name and as it is kept, but for those
 * that were given another name or form, or are left out for a reason.
 *
 * @param <T> the record
 */
final class ExportSchema<T> {
    private final Map<String, Field<T>> fields = new LinkedHashMap<>();
    private final Map<String, Function<T, Object>> facts = new LinkedHashMap<>();
    private final List<RecordSchema<?>> beside = new ArrayList<>();
    private Field<T> last;

    /**
     * A field.
     *
     * @param name its name in the item
     * @param type how it is kept
     * @param path its name in the export
     * @param form makes its value in the export of the record; null when that is the one that is kept
     * @param reason why it is not in the export; null when it is
     */
    private record Field<T>(String name, FieldType<?> type, String path, Function<T, Object> form, String reason) {}

    void add(String name, FieldType<?> type) {
        change(new Field<>(name, type, name, null, null));
    }

    void name(String path) {
        change(new Field<>(last.name(), last.type(), path, last.form(), last.reason()));
    }

    void form(Function<T, Object> form) {
        change(new Field<>(last.name(), last.type(), last.path(), form, last.reason()));
    }

    void leaveOut(String reason) {
        change(new Field<>(last.name(), last.type(), last.path(), last.form(), reason));
    }

    private void change(Field<T> field) {
        fields.put(field.name(), field);
        last = field;
    }

    void add(String path, Function<T, Object> fact) {
        facts.put(path, fact);
    }

    void add(RecordSchema<?> other) {
        beside.add(other);
    }

    /** What is handed of an item. */
    Map<String, Object> of(Map<String, AttributeValue> item, Supplier<T> record) {
        var export = new LinkedHashMap<String, Object>();
        fields.values().stream().filter(field -> field.reason() == null && item.containsKey(field.name()))
                .forEach(field -> put(export, field.path(), value(field, item, record)));
        facts.forEach((path, fact) -> put(export, path, fact.apply(record.get())));
        beside.forEach(other -> export.putAll(other.export(item)));
        return export;
    }

    private static <T> Object value(Field<T> field, Map<String, AttributeValue> item, Supplier<T> record) {
        return field.form() == null ? field.type().told(item.get(field.name())) : field.form().apply(record.get());
    }

    private static void put(Map<String, Object> object, String path, Object value) {
        var dot = path.indexOf('.');
        if (value == null) {
            return;
        }
        if (dot < 0) {
            object.put(path, value);
            return;
        }
        @SuppressWarnings("unchecked")
        var inner = (Map<String, Object>) object.computeIfAbsent(path.substring(0, dot),
                _ -> new LinkedHashMap<String, Object>());
        put(inner, path.substring(dot + 1), value);
    }

    /** What was decided on each attribute of the items, by its name. */
    Map<String, Decision> decisions() {
        var decisions = new TreeMap<String, Decision>();
        beside.forEach(other -> decisions.putAll(other.decisions()));
        fields.values().forEach(field -> decisions.put(field.name(), new Decision(field.path(),
                Optional.ofNullable(field.reason()), field.form() != null, field.type())));
        return decisions;
    }

    /**
     * What was decided on a field.
     *
     * @param path its name in the export
     * @param reason why it is not there, if it is not
     * @param inAnotherForm whether its value is told otherwise than it is kept
     * @param type how it is kept
     */
    record Decision(String path, Optional<String> reason, boolean inAnotherForm, FieldType<?> type) {}

    /** The schemas of what is inside the items or beside the record in them. */
    Stream<RecordSchema<?>> parts() {
        return Stream.concat(beside.stream(), fields.values().stream().flatMap(field -> field.type().inner().stream()));
    }
}
