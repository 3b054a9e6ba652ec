package fr.compteassure.cloud;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a record holds, as JSON values, whatever its {@code toString} hides; what is null is left out. */
final class RecordDescription {
    private RecordDescription() {}

    static Object of(Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> ofRecord(record);
            case Optional<?> optional -> of(optional.orElse(null));
            case Map<?, ?> map -> ofMap(map);
            case List<?> list -> list.stream().map(RecordDescription::of).toList();
            case Collection<?> unordered -> unordered.stream().map(RecordDescription::of)
                    .sorted(Comparator.comparing(Object::toString)).toList();
            case Enum<?> one -> one.name();
            case Boolean flag -> flag;
            // How a value is read and written is no part of it.
            case FieldType<?> _ -> null;
            default -> value.getClass().isHidden() ? null : value.toString();
        };
    }

    private static Map<String, Object> ofRecord(Record record) {
        var description = new TreeMap<String, Object>();
        Arrays.stream(record.getClass().getRecordComponents())
                .forEach(component -> put(description, component.getName(), of(value(component, record))));
        return description;
    }

    private static Map<String, Object> ofMap(Map<?, ?> map) {
        var description = new TreeMap<String, Object>();
        map.forEach((key, value) -> put(description, key.toString(), of(value)));
        return description;
    }

    private static void put(Map<String, Object> description, String name, Object value) {
        if (value != null) {
            description.put(name, value);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** Whether all that was described is so now; what came since, and stands beside, may be anything. */
    static boolean holds(Object described, Object now) {
        return switch (described) {
            case Map<?, ?> map -> now instanceof Map<?, ?> other && map.entrySet().stream()
                    .allMatch(each -> holds(each.getValue(), other.get(each.getKey())));
            case List<?> list -> now instanceof List<?> other && list.size() == other.size()
                    && IntStream.range(0, list.size())
                            .allMatch(place -> holds(list.get(place), other.get(place)));
            default -> described.equals(now);
        };
    }
}
