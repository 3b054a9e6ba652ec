package fr.compteassure.acceptance;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the API answered. */
public record Reply(int status, HttpResponse<String> response) {

    /** The body, a JSON object. */
    public Map<String, Object> json() {
        try {
            return JSON.std.mapFrom(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    /** A text of the body. */
    public String text(String field) {
        return (String) json().get(field);
    }

    /** The name of the problem, such as {@code not-found}. */
    public String problem() {
        return text("type").replace("/problems/", "");
    }

    /** The fields that a 400 names. */
    public List<String> wrongFields() {
        return ((List<?>) json().get("errors")).stream().map(error -> (String) ((Map<?, ?>) error).get("field"))
                .toList();
    }

    /** The wrong fields of each line that the report of an import rejects, by the number of the line. */
    public Map<Integer, List<String>> rejected() {
        return ((List<?>) json().get("rejected")).stream().map(line -> (Map<?, ?>) line)
                .collect(Collectors.toMap(line -> (Integer) line.get("line"),
                        line -> ((List<?>) line.get("errors")).stream()
                                .map(error -> (String) ((Map<?, ?>) error).get("field")).toList()));
    }

    /** A header, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
        return status + " " + response.body();
    }
}
