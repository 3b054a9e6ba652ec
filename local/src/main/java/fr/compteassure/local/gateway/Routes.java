package fr.compteassure.local.gateway;

import fr.compteassure.local.template.FunctionEvent;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of the functions. As in API Gateway the path is found first, literal parts before parameters, and the
 * method is looked for on that path alone.
 */
final class Routes {
    private final Map<Route, Map<String, String>> functions = new HashMap<>();
    private final List<Route> inOrder;

    Routes(Template template) {
        template.functions().forEach(this::add);
        inOrder = new ArrayList<>(functions.keySet());
        inOrder.sort(Comparator.comparing(Route::rank).thenComparing(Route::path));
    }

    private void add(LambdaFunction function) {
        for (FunctionEvent event : function.events("Api")) {
            functions.computeIfAbsent(new Route(event.text("Path")), path -> new HashMap<>())
                    .put(event.text("Method").toUpperCase(Locale.ROOT), function.id());
        }
    }

    /**
     * Where a request goes.
     *
     * @param function the function's name
     * @param resource the path as the template has it
     * @param parameters those of the path, decoded
     */
    record Target(String function, String resource, Map<String, String> parameters) {}

    /** @param path below the stage, still percent-encoded */
    Optional<Target> find(String method, String path) {
        List<String> segments = Route.segments(path);
        for (Route route : inOrder) {
            Optional<Map<String, String>> parameters = route.match(segments);
            if (parameters.isPresent()) {
                Map<String, String> methods = functions.get(route);
                String function = methods.getOrDefault(method, methods.get("ANY"));
                return Optional.ofNullable(function)
                        .map(found -> new Target(found, route.path(), parameters.orElseThrow()));
            }
        }
        return Optional.empty();
    }
}
