package fr.compteassure.mail;

import fr.compteassure.api.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what the configuration set of SES publishes of e-mails. Each e-mail has one recipient, so the addresses that SES names
 * are not looked at: the entry of the outbox has it.
 */
final class MailEventReader {
    /** SES sends nothing to an address that bounced before: it tells so as a complaint if that was the reason. */
    private static final String SUPPRESSED = "OnAccountSuppressionList";
    /** Reports of machines on signatures, which say nothing of what a reader wants. */
    private static final Set<String> NO_COMPLAINT = Set.of("auth-failure");

    private MailEventReader() {}

    static MailEvent read(String message) {
        // When SES is told of the topic, it tries it with a sentence.
        if (!message.startsWith("{")) {
            return new MailEvent.Harmless("no event");
        }
        try {
            return of(Json.read(message));
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("not an event of SES", e);
        }
    }

    private static MailEvent of(Map<String, Object> event) {
        var kind = event.get("eventType") instanceof String type ? type : "";
        return switch (kind) {
            case "Bounce" -> bounce(event);
            case "Complaint" -> complaint(event);
            case "Reject" -> about(event, MailEvent.Rejected::new);
            case "" -> throw new IllegalArgumentException("an event of no type");
            default -> new MailEvent.Harmless(kind);
        };
    }

    /** SES itself tries again for hours what may succeed later: a mailbox that was full all day is no reason to give it up. */
    private static MailEvent bounce(Map<String, Object> event) {
        var bounce = part(event, "bounce");
        return "Permanent".equals(bounce.get("bounceType"))
                ? about(event, MailEvent.Bounced::new)
                : new MailEvent.Harmless("Bounce " + bounce.get("bounceType"));
    }

    private static MailEvent complaint(Map<String, Object> event) {
        var complaint = part(event, "complaint");
        if (SUPPRESSED.equals(complaint.get("complaintSubType"))) {
            return about(event, MailEvent.Bounced::new);
        }
        var type = complaint.get("complaintFeedbackType") instanceof String given ? given : "";
        if (type.equals("not-spam")) {
            return about(event, MailEvent.NotSpam::new);
        }
        return NO_COMPLAINT.contains(type)
                ? new MailEvent.Harmless("Complaint " + type)
                : about(event, MailEvent.Complained::new);
    }

    private static MailEvent about(Map<String, Object> event, Function<MailEvent.Email, MailEvent> what) {
        return part(event, "mail").get("tags") instanceof Map<?, ?> tags
                ? EmailTags.read(tags).map(what).orElseGet(() -> new MailEvent.Harmless("not of the outbox"))
                : new MailEvent.Harmless("not of the outbox");
    }

    private static Map<?, ?> part(Map<String, Object> event, String name) {
        if (event.get(name) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalArgumentException("an event without " + name);
    }
}
