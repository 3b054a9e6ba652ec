package fr.compteassure.local.gateway;

import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import fr.compteassure.local.template.GatewayResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers that are API Gateway's own, as the template's {@code GatewayResponses} change them. */
final class GatewayProblems {
    /** What the gateway answers of itself. */
    enum Kind {
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token",
                "MissingAuthenticationTokenException"), REQUEST_TOO_LARGE(413,
                        "HTTP content length exceeded 10485760 bytes.", "RequestTooLargeException"),
        /** No type of its own. */
        HEADERS_TOO_LARGE(431, "HTTP header is larger than 10240 bytes.", "BadRequestException"), INTEGRATION_TIMEOUT(
                504, "Endpoint request timed out", "InternalServerErrorException"),
        /** No type of its own: a function that failed, or answered what is no answer. */
        BAD_FUNCTION(502, "Internal server error", "InternalServerErrorException");

        private final int status;
        private final String message;
        private final String errorType;

        Kind(int status, String message, String errorType) {
            this.status = status;
            this.message = message;
            this.errorType = errorType;
        }

        private String fallback() {
            return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
        }

        private String responseType() {
            return this == HEADERS_TOO_LARGE || this == BAD_FUNCTION ? fallback() : name();
        }
    }

    private static final GatewayResponse PLAIN = new GatewayResponse(null, Map.of(),
            Map.of("application/json", "{\"message\":$context.error.messageString}"));
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z]+(?:\\.[A-Za-z]+)*)");

    private final Map<String, GatewayResponse> responses;

    GatewayProblems(Map<String, GatewayResponse> responses) {
        this.responses = responses;
    }

    Response answer(Kind kind, Call call) {
        GatewayResponse response = responses.getOrDefault(kind.name(), responses.getOrDefault(kind.fallback(), PLAIN));
        Map<String, String> bodies = response.bodies().isEmpty() ? PLAIN.bodies() : response.bodies();
        String type = bodies.containsKey("application/json") ? "application/json" : bodies.keySet().iterator().next();
        Map<String, String> variables = variables(kind, call);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of(type));
        headers.put("x-amzn-ErrorType", List.of(kind.errorType));
        response.headers().forEach((name, value) -> setHeader(headers, name, headerValue(value, variables)));
        return new Response(response.status() == null ? kind.status : response.status(), headers,
                substituted(bodies.get(type), variables).getBytes(StandardCharsets.UTF_8));
    }

    private static void setHeader(Map<String, List<String>> headers, String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, List.of(value));
    }

    /** Either {@code 'text'} or {@code context.variable}. */
    private static String headerValue(String value, Map<String, String> variables) {
        if (value.length() > 1 && value.startsWith("'") && value.endsWith("'")) {
            return value.substring(1, value.length() - 1);
        }
        return variables.getOrDefault(value.replaceFirst("^context\\.", ""), "");
    }

    private static String substituted(String body, Map<String, String> variables) {
        return VARIABLE.matcher(body)
                .replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1), "")));
    }

    private static Map<String, String> variables(Kind kind, Call call) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("requestId", call.id());
        variables.put("extendedRequestId", call.extendedId());
        variables.put("error.message", kind.message);
        variables.put("error.messageString", Json.text(kind.message));
        variables.put("error.responseType", kind.responseType());
        variables.put("httpMethod", call.request().method());
        variables.put("path", call.request().path());
        variables.put("stage", call.stage());
        variables.put("identity.sourceIp", call.request().sourceIp());
        return variables;
    }
}
