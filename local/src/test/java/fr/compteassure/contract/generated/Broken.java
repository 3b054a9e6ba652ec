package fr.compteassure.contract.generated;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Api;
import fr.compteassure.contract.generated.Call.Caller;
import fr.compteassure.contract.generated.Operation.Parameter;
import fr.compteassure.contract.generated.Refusal.Named;
import fr.compteassure.contract.generated.Refusal.NothingThere;
import fr.compteassure.contract.generated.Refusal.WrongField;
import fr.compteassure.contract.generated.Refusal.WrongHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request that is wrong in one place.
 *
 * @param what is wrong
 * @param call the request
 * @param refusal how it must be answered
 */
record Broken(String what, Call call, Refusal refusal) {
    private static final Named MALFORMED = new Named(400, "malformed-request");
    private static final int OVER_64_KIB = 70_000;

    /**
     * Every way in which a request can be broken.
     *
     * @param good a request that the contract allows, with all that it may have
     * @param known what the application has answered so far
     */
    static List<Broken> of(Call good, Known known) {
        return Stream.of(bodies(good), query(good), cursors(good, known), headers(good), paths(good), sessions(good))
                .flatMap(each -> each).toList();
    }

    private static Stream<Broken> bodies(Call good) {
        return good.operation().body().stream().flatMap(body -> {
            var text = good.body().orElseThrow();
            var wrong = Fault.ofFields(body.schema(), object(text)).stream()
                    .map(fault -> new Broken(fault.field() + ": " + fault.what(),
                            good.withBody(Api.json(fault.value())), new WrongField(fault.field())));
            var unreadable = Stream.of("x", "[]", "null", "\"texte\"", "12", "[" + text + "]", text + "{}",
                    text.substring(0, text.length() - 1), twice(text), "\uFFFD".repeat(3))
                    .map(other -> new Broken("not one JSON object", good.withBody(other), MALFORMED));
            var nothing = Stream.of("", " \n").filter(_ -> body.required())
                    .map(other -> new Broken("no body", good.withBody(other), MALFORMED));
            var tooLarge = Stream.of(text + " ".repeat(OVER_64_KIB), "x".repeat(OVER_64_KIB))
                    .map(other -> new Broken("too large", good.withBody(other), new Named(413, "too-large")));
            return Stream.of(wrong, unreadable, nothing, tooLarge).flatMap(each -> each);
        });
    }

    private static Map<?, ?> object(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same object with its first field, or any, twice. */
    private static String twice(String text) {
        var name = object(text).isEmpty() ? "double" : object(text).keySet().iterator().next();
        var field = "\"" + name + "\":null";
        return "{" + field + "," + (object(text).isEmpty() ? field + "}" : text.substring(1));
    }

    private static Stream<Broken> query(Call good) {
        var wrong = good.operation().parametersIn("query").flatMap(parameter -> texts(parameter)
                .map(fault -> new Broken(parameter.name() + ": " + fault.what(),
                        good.withQuery(parameter.name(), (String) fault.value()), new WrongField(parameter.name()))));
        return Stream.concat(wrong, Stream.of(new Broken("a query parameter that does not exist",
                good.withQuery("inconnu", "1"), new WrongField("inconnu"))));
    }

    /** What no list, or only another one, answered as its next page. */
    private static Stream<Broken> cursors(Call good, Known known) {
        return good.operation().parametersIn("query").filter(parameter -> parameter.name().equals("cursor"))
                .flatMap(_ -> Stream.concat(Stream.of("QWlsbGV1cnM", "-", "YQ"),
                        known.cursorsOfOthers(good.operation()).stream()))
                .map(cursor -> new Broken("a cursor of another list", good.withQuery("cursor", cursor),
                        new WrongField("cursor")));
    }

    private static Stream<Broken> headers(Call good) {
        return good.operation().parametersIn("header").flatMap(parameter -> texts(parameter)
                .filter(fault -> ((String) fault.value()).matches("[ -~]+"))
                .map(fault -> new Broken(parameter.name() + ": " + fault.what(),
                        good.withHeader(parameter.name(), (String) fault.value()), new WrongHeader(parameter.name()))));
    }

    private static Stream<Broken> paths(Call good) {
        return good.operation().parametersIn("path").flatMap(parameter -> Stream.concat(
                texts(parameter).map(Fault::value).map(String.class::cast).filter(text -> !text.isEmpty()),
                Stream.of("inconnu", "é ; %", "x".repeat(500), "1' OR '1'='1"))
                .map(text -> new Broken(parameter.name() + ": not one of ours",
                        good.withPath(parameter.name(), text), new NothingThere(parameter.name()))));
    }

    private static Stream<Broken> sessions(Call good) {
        return good.operation().scheme().stream().flatMap(scheme -> Stream.of(Caller.values())
                .filter(caller -> caller != Caller.ALLOWED)
                .map(caller -> new Broken(caller.toString(), good.by(caller), new Named(401, scheme + "-required"))));
    }

    private static Stream<Fault> texts(Parameter parameter) {
        var schema = parameter.schema();
        return switch (schema.kind()) {
            case TEXT -> Fault.texts(schema);
            case WHOLE, NUMBER ->
                Stream.concat(Stream.of("", "un", "1e2", "0x1", "1,5").map(text -> new Fault("", "no number", text)),
                        Fault.numbers(schema).map(fault -> new Fault("", fault.what(), fault.value().toString())));
            case FLAG -> Stream.of("", "oui", "1").map(text -> new Fault("", "no flag", text));
            case LIST, OBJECT, ALTERNATIVES -> Stream.of();
        };
    }
}
