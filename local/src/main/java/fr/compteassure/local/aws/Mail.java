package fr.compteassure.local.aws;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An e-mail as it was sent to one person.
 *
 * @param to the address
 * @param subject the subject
 * @param text the body as plain text, empty when there is none
 * @param html the body as HTML, empty when there is none
 * @param attachments its files
 * @param sentAt when, by the application's clock
 */
public record Mail(String to, String subject, String text, String html, List<Attachment> attachments,
        Instant sentAt) {

    /**
     * A file of an e-mail.
     *
     * @param fileName its name
     * @param contentType its type, without parameters, such as {@code text/calendar}
     * @param text what stands in it
     */
    public record Attachment(String fileName, String contentType, String text) {
        static Attachment of(Map<?, ?> line) {
            return new Attachment((String) line.get("fileName"), (String) line.get("contentType"),
                    (String) line.get("text"));
        }

        /** The file as JSON would hold it. */
        public Map<String, Object> toMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("fileName", fileName);
            map.put("contentType", contentType);
            map.put("text", text);
            return map;
        }
    }

    /** One without files. */
    public Mail(String to, String subject, String text, String html, Instant sentAt) {
        this(to, subject, text, html, List.of(), sentAt);
    }

    static Mail of(Map<String, Object> line) {
        List<?> files = line.get("attachments") instanceof List<?> list ? list : List.of();
        return new Mail((String) line.get("to"), (String) line.get("subject"), (String) line.get("text"),
                (String) line.get("html"), files.stream().map(file -> Attachment.of((Map<?, ?>) file)).toList(),
                Instant.parse((String) line.get("sentAt")));
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
        if (!attachments.isEmpty()) {
            map.put("attachments", attachments.stream().map(Attachment::toMap).toList());
        }
        map.put("sentAt", sentAt.toString());
        return map;
    }

    /** Without the address and the contents, so that a log never holds them. */
    @Override
    public String toString() {
        return "Mail[sentAt=" + sentAt + "]";
    }
}
