package fr.compteassure.contract.generated;

import static fr.compteassure.contract.generated.Call.Caller.ALLOWED;

import fr.compteassure.acceptance.Api;
import fr.compteassure.contract.generated.Operation.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;

/**
 * Draws requests that the contract allows.
 *
 * @param draw where chance comes from
 * @param values what makes the values
 */
record Requests(Draw draw, AllowedValues values) {

    Call of(Operation operation) {
        return new Call(operation, ALLOWED, parameters(operation, "path"), parameters(operation, "query"),
                parameters(operation, "header"), body(operation));
    }

    private Map<String, String> parameters(Operation operation, String place) {
        var drawn = new LinkedHashMap<String, String>();
        operation.parametersIn(place).filter(parameter -> parameter.required() || there(parameter))
                .forEach(parameter -> drawn.put(parameter.name(), text(parameter)));
        return drawn;
    }

    private String text(Parameter parameter) {
        var text = String.valueOf(draw.of(values.of(parameter.name(), parameter.schema())));
        return switch (parameter.in()) {
            // What no client can send there.
            case "header" -> text.replaceAll("[^ -~]", "x").strip();
            case "path" -> text.replaceAll("[/.]|^$", "x");
            default -> text;
        };
    }

    private Optional<String> body(Operation operation) {
        return operation.body().filter(body -> body.required() || values.complete() || chance())
                .map(body -> Api.json(draw.of(values.of("", body.schema()))));
    }

    /** No page follows a cursor made up: one rarely stands there, and never where a query is broken in another place. */
    private boolean there(Parameter parameter) {
        return values.complete()
                ? !parameter.in().equals("query")
                : chance() && (!parameter.name().equals("cursor") || chance());
    }

    private boolean chance() {
        return draw.of(Arbitraries.of(true, false));
    }
}
