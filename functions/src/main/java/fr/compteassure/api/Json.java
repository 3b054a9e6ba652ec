package fr.compteassure.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as maps, lists, texts, numbers and booleans, without reflection. */
public final class Json {
    private static final JSON STRICT = JSON.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    private Json() {}

    /**
     * Reads one JSON object.
     *
     * @throws IOException when the text is not one JSON object: something else, cut, followed by more, nested over
     *     1,000 deep, or with a field twice
     */
    public static Map<String, Object> read(String text) throws IOException {
        try (var parser = STRICT.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            Map<String, Object> object = STRICT.mapFrom(parser);
            if (parser.nextToken() != null) {
                throw new IOException("more than one JSON value");
            }
            return object;
        }
    }

    /** Writes a value. */
    public static String write(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A JSON object whose fields keep their order; a field whose value is null is left out.
     *
     * @param namesAndValues a name, its value, a name, its value…
     */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }
}
