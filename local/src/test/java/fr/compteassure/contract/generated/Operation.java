package fr.compteassure.contract.generated;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client may ask.
 *
 * @param id its name, that of its function
 * @param method such as {@code POST}
 * @param path as the contract has it, such as {@code /documents/{documentId}}
 * @param parameters those of the path, the query and the headers
 * @param body what a client sends
 * @param scheme by which it shows who it is; empty when anybody may ask
 * @param statuses the answers that are documented one by one
 */
record Operation(String id, String method, String path, List<Parameter> parameters, Optional<Body> body,
        Optional<String> scheme, Set<Integer> statuses) {
    /**
     * A parameter.
     *
     * @param name its name
     * @param in {@code path}, {@code query} or {@code header}
     * @param required whether it must be there
     * @param schema what it may be
     */
    record Parameter(String name, String in, boolean required, Schema schema) {}

    /**
     * A body in JSON.
     *
     * @param schema what it may be
     * @param required whether it must be there
     */
    record Body(Schema schema, boolean required) {}

    Stream<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
