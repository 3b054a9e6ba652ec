package fr.compteassure.bench.coldstart.people;

import fr.compteassure.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An event of {@code events/} about somebody who is there: its days are moved to now, and what stands for a token or an id in
 * it is replaced by one.
 */
final class SampleEvent {
    /** The day on which the samples play. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);
    private static final Pattern DAY = Pattern.compile("\"(2026-\\d\\d-\\d\\d)\"");

    private final Map<String, Object> event;

    /** @param today by the clock of the application */
    SampleEvent(Path file, LocalDate today) {
        try {
            var moved = ChronoUnit.DAYS.between(WRITTEN, today);
            event = Json.object(Files.readAllBytes(file));
            if (event.get("body") instanceof String body) {
                event.put("body", DAY.matcher(body).replaceAll(day -> '"'
                        + LocalDate.parse(day.group(1)).plusDays(moved).toString() + '"'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a request of a session or of an advisor. */
    SampleEvent of(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** The same with another header. */
    SampleEvent header(String name, String value) {
        object("headers").put(name, value);
        object("multiValueHeaders").put(name, List.of(value));
        return this;
    }

    /** The same with another parameter of the path. */
    SampleEvent path(String name, Object value) {
        object("pathParameters").put(name, value);
        return this;
    }

    /** The same with other fields of the body. */
    SampleEvent with(Map<String, Object> fields) {
        var body = new LinkedHashMap<>(body());
        body.putAll(fields);
        event.put("body", Json.text(body));
        return this;
    }

    /** What the body says. */
    Map<String, Object> body() {
        return Json.object(((String) event.get("body")).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(String name) {
        return (Map<String, Object>) event.get(name);
    }

    /** As Lambda hands it over. */
    byte[] bytes() {
        return Json.bytes(event);
    }
}
