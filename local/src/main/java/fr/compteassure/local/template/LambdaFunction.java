package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A function of the template, with what {@code Globals} adds.
 *
 * @param id its logical id, by which everything here calls it
 * @param name what AWS calls it: {@code FunctionName}, or else the logical id
 * @param handler as the template has it
 * @param timeout how long one run may last
 * @param memory in MB
 * @param environment its own variables
 * @param events what starts it
 * @param properties everything else, resolved; what only grants rights is left out
 */
public record LambdaFunction(String id, String name, String handler, Duration timeout, int memory,
        Map<String, String> environment, List<FunctionEvent> events, Map<String, Object> properties) {

    /** @param properties resolved */
    static LambdaFunction of(String where, Resource function) {
        Map<String, Object> properties = function.properties();
        if (!(properties.get("Handler") instanceof String handler)) {
            throw new StartFailure(where + ": Handler is not there");
        }
        List<FunctionEvent> events = new ArrayList<>();
        Values.map(properties.get("Events")).forEach((id, event) -> events.add(event(id, Values.map(event))));
        return new LambdaFunction(function.id(), function.name(), handler,
                Duration.ofSeconds(Values.number(properties.getOrDefault("Timeout", 3))),
                Values.number(properties.getOrDefault("MemorySize", 128)),
                Values.texts(Values.map(properties.get("Environment")).get("Variables")), List.copyOf(events),
                properties);
    }

    private static FunctionEvent event(String id, Map<String, Object> event) {
        return new FunctionEvent(id, String.valueOf(event.get("Type")), Values.map(event.get("Properties")));
    }

    /** The same, started by more. */
    LambdaFunction with(List<FunctionEvent> more) {
        return new LambdaFunction(id, name, handler, timeout, memory, environment,
                Stream.concat(events.stream(), more.stream()).toList(), properties);
    }

    /** The class that {@code Handler} names, which may go on with {@code ::handleRequest}. */
    public String className() {
        return handler.split("::", 2)[0];
    }

    /** What is deployed of it: the file that {@code CodeUri} names, from the folder of the template. */
    public String codeUri() {
        return String.valueOf(properties.get("CodeUri"));
    }

    /** What starts it, of one type. */
    public List<FunctionEvent> events(String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }
}
