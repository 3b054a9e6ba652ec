package fr.compteassure.cloud;

import fr.compteassure.cloud.ExportSchema.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Holds an item, as it stands in a table, against what a person was handed. */
public final class ItemExport {
    private ItemExport() {}

    /** The kinds of the records that these schemas tell of, those inside others included. */
    public static Set<Class<?>> recordTypes(Collection<RecordSchema<?>> schemas) {
        return schemas.stream().flatMap(RecordSchema::withParts).map(RecordSchema::recordType)
                .collect(Collectors.toSet());
    }

    /**
     * What is wrong with the export of an item: attributes of which no schema knows, and values that are not told although
     * nothing says why, or told although something does.
     *
     * @param export what the person was handed, as JSON values
     */
    public static List<String> complaints(Map<String, AttributeValue> item, Collection<RecordSchema<?>> schemas,
            Object export) {
        var known = schemas.stream().map(RecordSchema::decisions)
                .filter(decisions -> decisions.keySet().containsAll(item.keySet()))
                .min(Comparator.comparing(Map::size));
        return known.map(decisions -> complaints(item, decisions, export))
                .orElseGet(() -> List.of("in no export as a whole: " + item.keySet()));
    }

    private static List<String> complaints(Map<String, AttributeValue> item, Map<String, Decision> decisions,
            Object export) {
        var complaints = new ArrayList<String>();
        var told = item.keySet().stream().filter(name -> decisions.get(name).reason().isEmpty())
                .filter(name -> !decisions.get(name).inAnotherForm()).toList();
        if (!told.isEmpty() && objects(export).noneMatch(object -> told.stream()
                .allMatch(name -> isToldBy(object, item.get(name), decisions.get(name))))) {
            complaints.add("not told as it is kept: " + told);
        }
        var text = String.valueOf(export);
        item.forEach((name, value) -> {
            if (decisions.get(name).reason().isPresent() && secrets(value).anyMatch(text::contains)) {
                complaints.add("told although it is unexported: " + name);
            }
        });
        return complaints;
    }

    private static boolean isToldBy(Map<?, ?> object, AttributeValue value, Decision decision) {
        Optional<Object> found = Optional.of(object);
        for (var step : decision.path().split("\\.")) {
            found = found.map(each -> each instanceof Map<?, ?> map ? map.get(step) : null);
        }
        return Objects.equals(found.orElse(null), decision.type().told(value));
    }

    /** Texts that are long enough not to stand somewhere by chance. */
    private static Stream<String> secrets(AttributeValue value) {
        return Stream.concat(Stream.ofNullable(value.s()), value.ss().stream()).filter(text -> text.length() > 20);
    }

    private static Stream<Map<?, ?>> objects(Object json) {
        return switch (json) {
            case Map<?, ?> map -> Stream.concat(Stream.of(map), map.values().stream().flatMap(ItemExport::objects));
            case List<?> list -> list.stream().flatMap(ItemExport::objects);
            case null, default -> Stream.empty();
        };
    }
}
