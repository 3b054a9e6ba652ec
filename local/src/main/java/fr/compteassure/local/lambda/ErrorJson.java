package fr.compteassure.local.lambda;

import fr.compteassure.local.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Lambda answers when a function fails. */
final class ErrorJson {
    static final String TIMED_OUT = "Sandbox.Timedout";
    static final String TOO_LARGE = "Function.ResponseSizeTooLarge";

    private ErrorJson() {}

    static byte[] of(Throwable thrown) {
        return Json.bytes(map(thrown, 0));
    }

    static byte[] of(String type, String message) {
        return Json.bytes(Map.of("errorType", type, "errorMessage", message));
    }

    static String line(Throwable thrown) {
        return thrown.toString().lines().findFirst().orElse("");
    }

    private static Map<String, Object> map(Throwable thrown, int depth) {
        List<String> stack = Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::toString).toList();
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("errorMessage", thrown.getMessage());
        error.put("errorType", thrown.getClass().getName());
        error.put("stackTrace", stack);
        if (thrown.getCause() != null && depth < 10) {
            error.put("cause", map(thrown.getCause(), depth + 1));
        }
        return error;
    }
}
