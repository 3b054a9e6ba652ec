package fr.compteassure.contract.generated;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request before it is sent.
 *
 * @param operation what it asks
 * @param caller who asks
 * @param path the parameters of its path, not encoded yet
 * @param query those after the question mark
 * @param headers its headers, but for the caller's
 * @param body its body; empty for none
 */
record Call(Operation operation, Caller caller, Map<String, String> path, Map<String, String> query,
        Map<String, String> headers, Optional<String> body) {
    /** Who asks. */
    enum Caller {
        /** Whoever may: the member where a session is needed, anybody elsewhere. */
        ALLOWED, WITHOUT_SESSION, OTHER_SCHEME, MADE_UP_SESSION, DEAD_SESSION
    }

    Call by(Caller other) {
        return new Call(operation, other, path, query, headers, body);
    }

    Call withPath(String name, String value) {
        return new Call(operation, caller, with(path, name, value), query, headers, body);
    }

    Call withQuery(String name, String value) {
        return new Call(operation, caller, path, with(query, name, value), headers, body);
    }

    Call withHeader(String name, String value) {
        return new Call(operation, caller, path, query, with(headers, name, value), body);
    }

    Call withBody(String other) {
        return new Call(operation, caller, path, query, headers, Optional.of(other));
    }

    /** The same to another address. */
    Call to(String method, String address) {
        var other = new Operation(operation.id(), method, address, List.of(), operation.body(), operation.scheme(),
                operation.statuses());
        return new Call(other, caller, Map.of(), query, headers, body);
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    /** @param authorization what shows who asks; empty for nothing */
    Reply send(Api api, Optional<String> authorization) {
        var all = Stream.concat(headers.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())),
                authorization.stream().flatMap(value -> Stream.of("Authorization", value))).toArray(String[]::new);
        return api.send(operation.method(), "/api" + target(), body.orElse(null), all);
    }

    private String target() {
        var target = operation.path();
        for (var parameter : path.entrySet()) {
            target = target.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        return query.isEmpty()
                ? target
                : query.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", target + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation.method() + " " + shortened(target()) + " " + shortened(headers.toString()) + " "
                + body.map(Call::shortened).orElse("no body");
    }

    private static String shortened(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, 100) + "… (" + text.length() + " characters)";
    }
}
