package fr.compteassure.local.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An SMS as it was sent.
 *
 * @param to the number, in E.164
 * @param text what it says
 * @param sentAt when, by the application's clock
 */
public record Sms(String to, String text, Instant sentAt) {

    static Sms of(Map<String, Object> line) {
        return new Sms((String) line.get("to"), (String) line.get("text"), Instant.parse((String) line.get("sentAt")));
    }

    /**
     * The SMS as JSON would hold it.
     *
     * @return name and value of each component, in order
     */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("to", to);
        map.put("text", text);
        map.put("sentAt", sentAt.toString());
        return map;
    }

    /** Without the number and the text, so that a log never holds them. */
    @Override
    public String toString() {
        return "Sms[sentAt=" + sentAt + "]";
    }
}
