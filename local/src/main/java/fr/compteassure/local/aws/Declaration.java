package fr.compteassure.local.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The properties of one resource of the template, read with their types; what is missing or odd is named in the failure. */
record Declaration(String path, Map<String, Object> properties) {

    boolean has(String name) {
        return properties.get(name) != null;
    }

    String text(String name) {
        Object value = properties.get(name);
        if (value == null) {
            throw new LocalFailure(path + " has no " + name);
        }
        return value.toString();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException _) {
            throw new LocalFailure("%s/%s is not a whole number: %s".formatted(path, name, value));
        }
    }

    Declaration child(String name) {
        return of(path + "/" + name, properties.get(name));
    }

    List<Declaration> children(String name) {
        return list(name).stream().map(element -> of(path + "/" + name, element)).toList();
    }

    List<?> list(String name) {
        return switch (properties.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw new LocalFailure("%s/%s is not a list".formatted(path, name));
        };
    }

    private static Declaration of(String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new LocalFailure(path + " is not a map");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        map.forEach((key, element) -> properties.put(key.toString(), element));
        return new Declaration(path, properties);
    }
}
