package fr.compteassure.local.template;

import fr.compteassure.local.start.StartFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queues that start a function by a resource of their own, {@code AWS::Lambda::EventSourceMapping}, as SAM's event would. */
final class EventSource {
    static final String TYPE = "AWS::Lambda::EventSourceMapping";

    private EventSource() {}

    /**
     * What starts a function.
     *
     * @param mappings those of all functions, resolved
     * @throws StartFailure when one is not from a queue
     */
    static List<FunctionEvent> of(LambdaFunction function, List<Resource> mappings) {
        return mappings.stream().filter(mapping -> names(mapping, function)).map(EventSource::event).toList();
    }

    /** By its name or by its ARN. */
    private static boolean names(Resource mapping, LambdaFunction function) {
        String name = String.valueOf(mapping.properties().get("FunctionName"));
        return name.substring(name.lastIndexOf(':') + 1).equals(function.name());
    }

    private static FunctionEvent event(Resource mapping) {
        Map<String, Object> properties = new LinkedHashMap<>(mapping.properties());
        String source = String.valueOf(properties.remove("EventSourceArn"));
        if (!source.startsWith("arn:aws:sqs:")) {
            throw new StartFailure(mapping.id() + ": the local runner knows event source mappings of queues, not of "
                    + source);
        }
        properties.remove("FunctionName");
        properties.put("Queue", source);
        return new FunctionEvent(mapping.id(), "SQS", properties);
    }
}
