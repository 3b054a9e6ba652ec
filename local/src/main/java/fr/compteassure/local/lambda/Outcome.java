package fr.compteassure.local.lambda;

import java.nio.charset.StandardCharsets;

/**
 * How a run of a function ended.
 *
 * @param payload what it answered, or Lambda's JSON about the error
 * @param failed whether it did not answer
 * @param timedOut whether that was for want of time
 * @param error in one line, or null
 */
public record Outcome(byte[] payload, boolean failed, boolean timedOut, String error) {
    static Outcome answered(byte[] payload) {
        return new Outcome(payload, false, false, null);
    }

    static Outcome failed(Throwable thrown) {
        return new Outcome(ErrorJson.of(thrown), true, false, ErrorJson.line(thrown));
    }

    static Outcome failed(String type, String message) {
        return new Outcome(ErrorJson.of(type, message), true, type.equals(ErrorJson.TIMED_OUT), type + ": " + message);
    }

    /** The payload as a text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
