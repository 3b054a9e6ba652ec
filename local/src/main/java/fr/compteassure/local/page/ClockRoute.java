package fr.compteassure.local.page;

import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.time.Jump;
import fr.compteassure.local.time.LocalClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads and moves the application's clock. */
public final class ClockRoute {
    private static final int MAX_BODY = 1024;

    private final LocalClock clock;

    /** Moves this clock. */
    public ClockRoute(LocalClock clock) {
        this.clock = clock;
    }

    Response answer(Request request) throws IOException {
        return switch (request.method()) {
            case "GET", "HEAD" -> now(clock.instant());
            case "POST" -> advance(request);
            default -> LocalPages.wrongMethod("GET, HEAD, POST");
        };
    }

    private Response advance(Request request) throws IOException {
        byte[] body = request.bodyUpTo(MAX_BODY).orElse(new byte[0]);
        try {
            Jump jump = Jump.parse(request.isForm() ? fromForm(body) : fromJson(body));
            awaitNextSecond();
            Instant now = clock.advance(jump.from(clock.instant()));
            return request.isForm() ? Response.redirect(303, "/_local/?clock=moved") : now(now);
        } catch (IllegalArgumentException e) {
            return request.isForm() ? Response.redirect(303, "/_local/?clock=refused") : refused();
        }
    }

    /** Links are dated by whole seconds of the system's clock: those from before a jump are told from later ones. */
    private static void awaitNextSecond() {
        try {
            Thread.sleep(1000 - System.currentTimeMillis() % 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fromForm(byte[] body) {
        return Request.parameters(new String(body, StandardCharsets.UTF_8)).getOrDefault("advance", List.of(""))
                .getFirst();
    }

    private static String fromJson(byte[] body) {
        if (Json.object(body).get("advance") instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("advance is not there");
    }

    private static Response now(Instant now) {
        return Response.json(200, Map.of("now", now.toString()));
    }

    private static Response refused() {
        return Response.problem(400, "invalid-fields", "Durée refusée",
                "Le corps attendu est {\"advance\": \"P7D\"}\u202F: une durée ISO 8601 vers l’avenir, comme P7D, PT1H ou P1DT2H.");
    }
}
