package fr.compteassure.api;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.value.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of a JSON object, read one by one into values that cannot be wrong. What is missing, of a wrong type,
 * refused by its value's constructor or unknown is noted under its path, so that {@link #check} tells all of it at
 * once. A field that is read wrongly gives null, and nothing that was read is used before {@link #check}.
 */
public final class Fields {
    private static final String MISSING = "Cette information est obligatoire.";

    private final Map<?, ?> object;
    private final String path;
    private final List<WrongField> errors;
    private final Set<Object> known = new HashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    /** @param object the JSON object, as {@link Json#read} reads it */
    public Fields(Map<String, Object> object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(Map<?, ?> object, String path, List<WrongField> errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    /**
     * A text that must be there.
     *
     * @param reader makes the value, or throws {@link InvalidValue}
     */
    public <V> V required(String name, Function<String, V> reader) {
        return read(name, reader, true);
    }

    /** A text that may be missing or null. */
    public <V> V optional(String name, Function<String, V> reader) {
        return read(name, reader, false);
    }

    /** A text or an object, either of which gives the value, that may be missing or null. */
    public <V> V optional(String name, Function<String, V> text, Function<Fields, V> object) {
        return value(name) instanceof Map ? optionalObject(name, object) : optional(name, text);
    }

    /** A field that does not go with another one, which is there: it must be missing or null. */
    public void refuse(String name, String message) {
        if (value(name) != null) {
            wrong(name, message);
        }
    }

    /** Whether a field is there, be it null. */
    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** Whether a field has a value: null is as good as left out. */
    public boolean isGiven(String name) {
        return object.get(name) != null;
    }

    /** A date that must be there. */
    public LocalDate requiredDate(String name) {
        return required(name, WrittenDate::read);
    }

    /** A date that may be missing or null. */
    public LocalDate optionalDate(String name) {
        return optional(name, WrittenDate::read);
    }

    /** True or false, which must be there. */
    public boolean requiredFlag(String name) {
        return switch (value(name)) {
            case Boolean flag -> flag;
            case null -> {
                wrong(name, MISSING);
                yield false;
            }
            default -> {
                wrong(name, "La valeur attendue est true ou false.");
                yield false;
            }
        };
    }

    /** True or false, which may be missing or null: then null. */
    public Boolean optionalFlag(String name) {
        return value(name) == null ? null : requiredFlag(name);
    }

    /** True, and nothing else. */
    public void requiredTrue(String name, String otherwise) {
        switch (value(name)) {
            case Boolean flag when flag -> {
            }
            case Boolean _ -> wrong(name, otherwise);
            case null -> wrong(name, MISSING);
            default -> wrong(name, "La valeur attendue est true.");
        }
    }

    /** A whole number from the least to the greatest, which must be there. */
    public long requiredNumber(String name, long min, long max) {
        return requiredNumber(name, min, max, "La valeur attendue est un nombre entier de " + min + " à " + max + ".");
    }

    /** The same with what is said of another value. */
    public long requiredNumber(String name, long min, long max, String message) {
        return switch (value(name)) {
            case Integer number when number >= min && number <= max -> number;
            case Long number when number >= min && number <= max -> number;
            case null -> {
                wrong(name, MISSING);
                yield 0;
            }
            default -> {
                wrong(name, message);
                yield 0;
            }
        };
    }

    /** A whole number from the least to the greatest, which may be missing or null: then null. */
    public Long optionalNumber(String name, long min, long max) {
        return value(name) == null ? null : requiredNumber(name, min, max);
    }

    /** An object that must be there; when it is not, its own required fields are not reported. */
    public <V> V requiredObject(String name, Function<Fields, V> reader) {
        var value = value(name);
        if (value == null) {
            wrong(name, MISSING);
        }
        return object(name, value, reader);
    }

    /** An object that may be missing or null. */
    public <V> V optionalObject(String name, Function<Fields, V> reader) {
        return object(name, value(name), reader);
    }

    /** A list of texts, of so many at least and so many at most, that must be there. */
    public <V> List<V> requiredTexts(String name, int min, int max, Function<String, V> reader) {
        return items(name, min, max, (at, item) -> text(at, item, reader));
    }

    /** A list of texts, of so many at most, that may be missing or null: then null. */
    public <V> List<V> optionalTexts(String name, int max, Function<String, V> reader) {
        return value(name) == null ? null : requiredTexts(name, 0, max, reader);
    }

    /** A list of different whole numbers from the least to the greatest, one at least, that must be there. */
    public List<Integer> requiredNumbers(String name, int min, int max) {
        var numbers = items(name, 1, max - min + 1, (at, item) -> {
            if (item instanceof Integer number && number >= min && number <= max) {
                return number;
            }
            wrong(at, "La valeur attendue est un nombre entier de " + min + " à " + max + ".");
            return null;
        });
        var right = numbers.stream().filter(Objects::nonNull).toList();
        if (right.size() != right.stream().distinct().count()) {
            wrong(name, "Chaque valeur est attendue une seule fois.");
        }
        return numbers;
    }

    /** A list of objects that must be there, and may be empty. */
    public <V> List<V> requiredObjects(String name, Function<Fields, V> reader) {
        return requiredObjects(name, 0, Integer.MAX_VALUE, reader);
    }

    /** A list of objects, of so many at most, that may be missing or null: then empty. */
    public <V> List<V> optionalObjects(String name, int max, Function<Fields, V> reader) {
        return value(name) == null ? List.of() : requiredObjects(name, 0, max, reader);
    }

    /** A list of objects, of so many at least and so many at most, that must be there. */
    public <V> List<V> requiredObjects(String name, int min, int max, Function<Fields, V> reader) {
        return items(name, min, max, (at, item) -> {
            if (item == null) {
                wrong(at, MISSING);
            }
            return object(at, item, reader);
        });
    }

    /** The items of a list, each read from where it stands; empty when it is no list, which is then noted. */
    private <V> List<V> items(String name, int min, int max, BiFunction<String, Object, V> reader) {
        var values = new ArrayList<V>();
        var list = list(name);
        list.ifPresent(
                items -> items.forEach(item -> values.add(reader.apply(name + "[" + values.size() + "]", item))));
        if (list.isPresent() && (values.size() < min || values.size() > max)) {
            wrong(name, "De " + min + " à " + max + " valeurs sont attendues.");
        }
        return values;
    }

    /** Notes something wrong that the type of a value could not tell. */
    public void wrong(String name, String message) {
        errors.add(new WrongField(path + name, message));
    }

    /** The same with the values of which one is expected. */
    public void wrong(String name, String message, List<String> candidates) {
        errors.add(new WrongField(path + name, message, candidates));
    }

    /** Every wrong field so far, unknown fields included. */
    public List<WrongField> errors() {
        noteUnknown();
        return List.copyOf(errors);
    }

    /** @throws Problem {@code invalid-fields} with every wrong field, if there is one */
    public void check() {
        if (!errors().isEmpty()) {
            throw problem();
        }
    }

    /** The problem {@code invalid-fields} with every wrong field, of which there is at least one. */
    public Problem problem() {
        return Problem.invalidFields(errors());
    }

    private void noteUnknown() {
        object.keySet().stream().filter(known::add)
                .forEach(name -> wrong((String) name, "Ce champ n’existe pas."));
        inner.forEach(Fields::noteUnknown);
    }

    private Object value(String name) {
        known.add(name);
        return object.get(name);
    }

    private <V> V read(String name, Function<String, V> reader, boolean required) {
        var value = value(name);
        if (value != null) {
            return text(name, value, reader);
        }
        if (required) {
            wrong(name, MISSING);
        }
        return null;
    }

    private <V> V text(String name, Object value, Function<String, V> reader) {
        if (!(value instanceof String text)) {
            wrong(name, "La valeur attendue est un texte.");
            return null;
        }
        try {
            return reader.apply(whole(text));
        } catch (InvalidValue e) {
            wrong(name, e.getMessage());
            return null;
        }
    }

    private <V> V object(String name, Object value, Function<Fields, V> reader) {
        if (value instanceof Map<?, ?> map) {
            var fields = new Fields(map, path + name + ".", errors);
            inner.add(fields);
            return reader.apply(fields);
        }
        if (value != null) {
            wrong(name, "La valeur attendue est un objet.");
        }
        return null;
    }

    /** Empty when it is no list, which is then noted. */
    private Optional<List<?>> list(String name) {
        var value = value(name);
        if (value instanceof List<?> list) {
            return Optional.of(list);
        }
        wrong(name, value == null ? MISSING : "La valeur attendue est une liste.");
        return Optional.empty();
    }

    /** Half a character would become another one on its way to a table or a hash. */
    private static String whole(String text) {
        if (!StandardCharsets.UTF_16.newEncoder().canEncode(text)) {
            throw new InvalidValue("Un caractère est incomplet\u202F: effacez-le, puis tapez-le à nouveau.");
        }
        return text;
    }
}
