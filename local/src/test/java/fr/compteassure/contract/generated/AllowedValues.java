package fr.compteassure.contract.generated;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes values that a schema allows.
 *
 * @param known values of the application that may stand under the name of a field
 * @param trust of 10 values that could be known ones, how many are
 * @param complete whether everything optional is there
 * @param today by the application's clock
 */
record AllowedValues(Function<String, List<Object>> known, int trust, boolean complete, LocalDate today) {
    private static final String USUAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèêàçœÉ0123456789 '’-.";
    private static final int MAX_TRUST = 10;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** The pattern of texts that may say anything, and say something. */
    private static final String NOT_BLANK = "\\S";
    /** What the gateway puts where bytes are no UTF-8: a body that has it is refused as unreadable. */
    private static final char UNREADABLE = '\uFFFD';
    private static final long LONG_TEXT = 40;
    private static final int LONG_LIST = 3;
    /** What a pattern lets stand there without end. */
    private static final int MANY = 20;
    /** Most of what is asked of a fund is about the months that have passed. */
    private static final int FIRST_DAY = -700;
    private static final int LAST_DAY = 20;
    /** Within how many days from today on a date is sensible. */
    private static final String DAYS_AHEAD = "x-days-ahead";
    /** Names that do not say of what: what is known under them is about something else than what is asked here. */
    private static final Set<String> VAGUE = Set.of("date");

    /** Values for a field of this name; null is one where the schema says so. */
    Arbitrary<Object> of(String name, Schema schema) {
        var made = made(name, schema);
        var example = schema.example().stream().toList();
        if (schema.node().containsKey(DAYS_AHEAD)) {
            // What is known is past, and what is an example will be.
            return made;
        }
        var found = (VAGUE.contains(name)
                ? Stream.of(example, known.apply(name))
                : Stream.of(known.apply(name), example))
                .map(values -> values.stream().filter(schema::admits).toList())
                .filter(values -> !values.isEmpty()).findFirst();
        if (found.isPresent()) {
            var told = Arbitraries.of(found.get()).flatMap(this::withKnown);
            made = trust == MAX_TRUST
                    ? told
                    : Arbitraries.frequencyOf(Tuple.of(trust, told), Tuple.of(MAX_TRUST - trust, made));
        }
        return schema.nullable() && !complete ? made.injectNull(0.1) : made;
    }

    /** An example with known dates in the place of its own: a date of birth of an example is nobody's. */
    private Arbitrary<Object> withKnown(Object example) {
        return switch (example) {
            case List<?> list -> Combinators.combine(list.stream().map(this::withKnown).toList()).as(items -> items);
            case Map<?, ?> object -> Combinators.combine(object.entrySet().stream()
                    .map(field -> withKnown((String) field.getKey(), field.getValue())
                            .map(value -> new Slot((String) field.getKey(), true, value)))
                    .toList()).as(AllowedValues::object);
            default -> Arbitraries.just(example);
        };
    }

    private Arbitrary<Object> withKnown(String name, Object example) {
        var found = DATE.matcher(String.valueOf(example)).matches() ? known.apply(name) : List.of();
        return found.isEmpty() ? withKnown(example) : Arbitraries.of(found);
    }

    private Arbitrary<Object> made(String name, Schema schema) {
        if (!schema.choices().isEmpty()) {
            return Arbitraries.of(schema.choices()).asGeneric();
        }
        return switch (schema.kind()) {
            case TEXT -> texts(schema).asGeneric();
            case WHOLE -> Arbitraries.longs().between(schema.bound("minimum").orElse(-1_000L),
                    schema.bound("maximum").orElse(1_000_000L)).asGeneric();
            case NUMBER -> Arbitraries.longs().between(schema.bound("minimum").orElse(-1_000L),
                    schema.bound("maximum").orElse(1_000_000L)).map(Long::doubleValue).asGeneric();
            case FLAG -> Arbitraries.of(true, false).asGeneric();
            case LIST -> lists(name, schema).asGeneric();
            case OBJECT -> objects(schema).asGeneric();
            case ALTERNATIVES -> Arbitraries.of(schema.alternatives()).flatMap(each -> of(name, each));
        };
    }

    private Arbitrary<String> texts(Schema schema) {
        if (schema.format().equals("date")) {
            var offset = schema.node().get(DAYS_AHEAD) instanceof Integer ahead
                    ? Arbitraries.integers().between(0, ahead)
                    : Arbitraries.integers().between(FIRST_DAY, LAST_DAY);
            return offset.map(days -> today.plusDays(days).toString());
        }
        return schema.shape().filter(shape -> !shape.equals(NOT_BLANK)).map(AllowedValues::shaped)
                .orElseGet(() -> free(schema)).filter(schema::admits);
    }

    private static Arbitrary<String> shaped(String shape) {
        var properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, MANY);
        var generator = RgxGen.parse(properties, shape);
        return Arbitraries.randomValue(generator::generate);
    }

    /** Mostly what people type; sometimes any characters at all. */
    private static Arbitrary<String> free(Schema schema) {
        var min = schema.bound("minLength").orElse(0L);
        var max = Math.min(schema.bound("maxLength").orElse(Long.MAX_VALUE), Math.max(min, LONG_TEXT));
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().withChars(USUAL.toCharArray())
                        .ofMinLength(min.intValue()).ofMaxLength((int) max)),
                Tuple.of(1,
                        Arbitraries.strings().excludeChars('\u0000', UNREADABLE).ofMinLength(min.intValue())
                                .ofMaxLength((int) max)))
                .filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
    }

    private Arbitrary<List<Object>> lists(String name, Schema schema) {
        var min = Math.max(schema.bound("minItems").orElse(0L), complete ? 1 : 0);
        var max = Math.min(schema.bound("maxItems").orElse(Long.MAX_VALUE), Math.max(min, LONG_LIST));
        var lists = of(name, schema.items()).list().ofMinSize((int) min).ofMaxSize((int) max);
        return Boolean.TRUE.equals(schema.node().get("uniqueItems")) ? lists.uniqueElements() : lists;
    }

    /** A field that stands in an object, or not. */
    private record Slot(String name, boolean there, Object value) {}

    private Arbitrary<Map<String, Object>> objects(Schema schema) {
        var slots = new ArrayList<Arbitrary<Slot>>();
        schema.properties().forEach((name, property) -> {
            var always = complete || schema.required().contains(name);
            var there = of(name, property).map(value -> new Slot(name, true, value));
            slots.add(always ? there : Arbitraries.oneOf(there, Arbitraries.just(new Slot(name, false, null))));
        });
        return Combinators.combine(slots).as(AllowedValues::object);
    }

    private static Map<String, Object> object(List<Slot> slots) {
        var object = new LinkedHashMap<String, Object>();
        slots.stream().filter(Slot::there).forEach(slot -> object.put(slot.name(), slot.value()));
        return object;
    }
}
