package fr.compteassure.local.json;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON in memory, where no reading or writing can fail but for a text that is not JSON. */
public final class Json {
    private static final JSON WITH_NULLS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private Json() {}

    /** Maps, lists, texts, numbers, booleans and nulls as JSON in UTF-8; nulls are kept. */
    public static byte[] bytes(Object value) {
        try {
            return WITH_NULLS.asBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a text. */
    public static String text(Object value) {
        try {
            return WITH_NULLS.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a JSON text holds.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    public static Object any(byte[] json) {
        try {
            return JSON.std.anyFrom(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    /**
     * What a JSON object holds.
     *
     * @throws IllegalArgumentException when it is not JSON, or not an object
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(byte[] json) {
        if (any(json) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a JSON object");
    }
}
