package fr.compteassure.local.time;

import fr.compteassure.local.json.Json;
import fr.compteassure.local.start.StartFailure;
import fr.compteassure.local.template.FunctionEvent;
import fr.compteassure.local.template.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A schedule of a function.
 *
 * @param function the function it starts
 * @param name its own, unique in the application
 * @param expression when
 * @param enabled whether it runs of itself
 * @param input the event it sends, or null for that of EventBridge Scheduler
 */
record Schedule(String function, String name, ScheduleExpression expression, boolean enabled, String input) {

    static Schedule of(String file, LambdaFunction function, FunctionEvent event) {
        try {
            ZoneId zone = ZoneId.of(event.properties().getOrDefault("ScheduleExpressionTimezone", "UTC").toString());
            return new Schedule(function.id(), function.id() + event.id(),
                    ScheduleExpression.parse(String.valueOf(event.text("ScheduleExpression")), zone),
                    !"DISABLED".equals(event.text("State")), event.text("Input"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StartFailure(file + ": " + function.id() + ": ScheduleV2: " + e.getMessage(), e);
        }
    }

    /** What the function is sent. */
    byte[] event(Instant now) {
        if (input != null) {
            return input.getBytes(StandardCharsets.UTF_8);
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", UUID.randomUUID().toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.scheduler");
        event.put("account", "000000000000");
        event.put("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("region", "eu-west-3");
        event.put("resources", List.of("arn:aws:scheduler:eu-west-3:000000000000:schedule/default/" + name));
        // A text, unlike in the events of EventBridge's rules.
        event.put("detail", "{}");
        return Json.bytes(event);
    }
}
