package fr.compteassure.contract.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A value that was allowed and is wrong in one place.
 *
 * @param field the path of that place, as a problem names it
 * @param what is wrong there
 * @param value the whole value
 */
record Fault(String field, String what, Object value) {
    private static final String UNKNOWN = "inconnu";
    private static final Map<String, List<String>> ALMOST = Map.of(
            "date", List.of("2026-02-30", "12/03/1985", "2026-10-01T10:15:30Z"),
            "date-time", List.of("2026-10-01", "hier"),
            "uuid", List.of("5f0c7a52", "5f0c7a52-3b0e-4c43-9c1b-8a9f0e2d6bzz"),
            "email", List.of("sans-arobase.example.org", "deux@@example.org"),
            "uri", List.of("pas une adresse"));

    /**
     * Every way in which the fields of an object, and theirs, may be wrong. Where a value may have one of several forms,
     * what is wrong for one of them may be right for another: those are left alone.
     */
    static List<Fault> ofFields(Schema schema, Map<?, ?> good) {
        var faults = new ArrayList<Fault>();
        if (schema.kind() == Schema.Kind.OBJECT && !schema.open()) {
            faults.add(new Fault(UNKNOWN, "a field that does not exist", with(good, UNKNOWN, "valeur")));
        }
        schema.properties().forEach((name, property) -> {
            if (schema.required().contains(name)) {
                faults.add(new Fault(name, "missing", without(good, name)));
            }
            if (schema.required().contains(name) && !property.nullable()) {
                faults.add(new Fault(name, "null", with(good, name, null)));
            }
            if (good.get(name) != null) {
                of(property, good.get(name))
                        .forEach(fault -> faults.add(fault.inside(name, value -> with(good, name, value))));
            }
        });
        return faults;
    }

    /** Every way in which a value may be wrong; the field of what is wrong with the value as a whole is empty. */
    static List<Fault> of(Schema schema, Object good) {
        return switch (schema.kind()) {
            case TEXT -> plus(here("of a wrong type", 7, true, List.of(), Map.of()),
                    texts(schema).toArray(Fault[]::new));
            case WHOLE -> plus(here("of a wrong type", "un", "1", 1.5, true), numbers(schema).toArray(Fault[]::new));
            case NUMBER -> plus(here("of a wrong type", "un", "1", true), numbers(schema).toArray(Fault[]::new));
            case FLAG -> plus(here("of a wrong type", "true", 1, List.of()), Stream.of(true, false)
                    .filter(flag -> !schema.admits(flag)).map(flag -> new Fault("", "none of the choices", flag))
                    .toArray(Fault[]::new));
            case LIST -> lists(schema, (List<?>) good);
            case OBJECT -> plus(here("of a wrong type", "texte", 7, List.of()),
                    ofFields(schema, (Map<?, ?>) good).toArray(Fault[]::new));
            case ALTERNATIVES -> List.of();
        };
    }

    /** Texts that are wrong. */
    static Stream<Fault> texts(Schema schema) {
        var wrong = new ArrayList<Fault>();
        if (!schema.admits("")) {
            wrong.add(new Fault("", "empty", ""));
        }
        if (!schema.choices().isEmpty()) {
            wrong.add(new Fault("", "none of the choices", "INCONNU"));
            return wrong.stream();
        }
        ALMOST.getOrDefault(schema.format(), List.of())
                .forEach(text -> wrong.add(new Fault("", "no " + schema.format(), text)));
        if (schema.node().containsKey("pattern")) {
            Stream.concat(Stream.of("§", "a§"), schema.example().stream().map(text -> text + "§"))
                    .filter(text -> !schema.admits(text))
                    .forEach(text -> wrong.add(new Fault("", "against the pattern", text)));
        }
        schema.bound("minLength").filter(min -> min > 1)
                .ifPresent(min -> wrong.add(new Fault("", "too short", "a".repeat(min.intValue() - 1))));
        schema.bound("maxLength")
                .ifPresent(max -> wrong.add(new Fault("", "too long", "a".repeat(max.intValue() + 1))));
        return wrong.stream();
    }

    /** Whole numbers that are wrong. */
    static Stream<Fault> numbers(Schema schema) {
        return Stream.concat(
                schema.bound("minimum").stream().map(min -> new Fault("", "too small", min - 1)),
                schema.bound("maximum").stream().map(max -> new Fault("", "too large", max + 1)));
    }

    private static List<Fault> lists(Schema schema, List<?> good) {
        var faults = new ArrayList<>(here("of a wrong type", "texte", Map.of(), 7));
        schema.bound("minItems").filter(min -> min > 0)
                .ifPresent(_ -> faults.add(new Fault("", "of too few items", List.of())));
        if (!good.isEmpty()) {
            schema.bound("maxItems").ifPresent(max -> faults.add(new Fault("", "of too many items",
                    Stream.generate(good::getFirst).limit(max + 1).toList())));
            of(schema.items(), good.getFirst())
                    .forEach(fault -> faults.add(fault.inside("[0]", value -> first(good, value))));
        }
        return faults;
    }

    private static List<Fault> here(String what, Object... values) {
        return new ArrayList<>(Stream.of(values).map(value -> new Fault("", what, value)).toList());
    }

    private static List<Fault> plus(List<Fault> some, Fault... more) {
        some.addAll(List.of(more));
        return some;
    }

    private Fault inside(String outer, UnaryOperator<Object> whole) {
        var joined = field.isEmpty() || field.startsWith("[") ? outer + field : outer + "." + field;
        return new Fault(joined, what, whole.apply(value));
    }

    private static Map<Object, Object> with(Map<?, ?> object, String name, Object value) {
        var changed = new LinkedHashMap<Object, Object>(object);
        changed.put(name, value);
        return changed;
    }

    private static Map<Object, Object> without(Map<?, ?> object, String name) {
        var changed = new LinkedHashMap<Object, Object>(object);
        changed.remove(name);
        return changed;
    }

    private static List<Object> first(List<?> list, Object value) {
        var changed = new ArrayList<Object>(list);
        changed.set(0, value);
        return changed;
    }
}
