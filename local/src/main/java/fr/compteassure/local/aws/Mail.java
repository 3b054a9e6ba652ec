package fr.compteassure.local.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An e-mail as it was sent to one person.
 *
 * @param to the address
 * @param subject the subject
 * @param text the body as plain text, empty when there is none
 * @param html the body as HTML, empty when there is none
 * @param sentAt when, by the application's clock
 */
public record Mail(String to, String subject, String text, String html, Instant sentAt) {

    static Mail of(Map<String, Object> line) {
        return new Mail((String) line.get("to"), (String) line.get("subject"), (String) line.get("text"),
                (String) line.get("html"), Instant.parse((String) line.get("sentAt")));
    }

    /**
     * The e-mail as JSON would hold it.
     *
     * @return name and value of each component, in order
     */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("to", to);
        map.put("subject", subject);
        map.put("text", text);
        map.put("html", html);
        map.put("sentAt", sentAt.toString());
        return map;
    }

    /** Without the address and the contents, so that a log never holds them. */
    @Override
    public String toString() {
        return "Mail[sentAt=" + sentAt + "]";
    }
}
