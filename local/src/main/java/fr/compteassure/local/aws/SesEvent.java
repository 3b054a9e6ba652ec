package fr.compteassure.local.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What SES tells of an e-mail that it took, as a configuration set publishes it.
 *
 * @param type {@code Bounce} or {@code Complaint}
 * @param details what the event has of its own
 * @param mail the e-mail
 */
public record SesEvent(String type, Map<String, Object> details, Sent mail) {
    private static final String SIMULATOR = "@simulator.amazonses.com";

    /**
     * An e-mail that was taken.
     *
     * @param messageId its name
     * @param configurationSet what it was sent with
     * @param source who sent it
     * @param to its recipient
     * @param subject its subject
     * @param tags what it bears for SES alone
     * @param at when
     */
    record Sent(String messageId, String configurationSet, String source, String to, String subject,
            Map<String, String> tags, Instant at) {
        private Map<String, Object> json() {
            var named = new LinkedHashMap<String, Object>();
            named.put("ses:configuration-set", List.of(configurationSet));
            named.put("ses:caller-identity", List.of("local"));
            tags.forEach((name, value) -> named.put(name, List.of(value)));
            var mail = new LinkedHashMap<String, Object>();
            mail.put("timestamp", at.toString());
            mail.put("source", source);
            mail.put("sendingAccountId", "000000000000");
            mail.put("messageId", messageId);
            mail.put("destination", List.of(to));
            mail.put("headersTruncated", false);
            mail.put("headers",
                    List.of(Map.of("name", "To", "value", to), Map.of("name", "Subject", "value", subject)));
            mail.put("commonHeaders", Map.of("from", List.of(source), "to", List.of(to), "messageId", messageId,
                    "subject", subject));
            mail.put("tags", named);
            return mail;
        }
    }

    /**
     * What becomes of an e-mail to one of the addresses by which SES lets senders try it out, such as
     * {@code bounce@simulator.amazonses.com}, with a label or without ({@code bounce+anything@…}); empty for any other.
     */
    static Optional<SesEvent> of(Sent mail) {
        if (!mail.to().endsWith(SIMULATOR)) {
            return Optional.empty();
        }
        return switch (mail.to().substring(0, mail.to().indexOf('@')).split("\\+")[0]) {
            case "bounce" -> Optional.of(new SesEvent("Bounce", bounce(mail, "General", "5.1.1"), mail));
            case "suppressionlist" ->
                Optional.of(new SesEvent("Bounce", bounce(mail, "OnAccountSuppressionList", "5.1.1"), mail));
            case "complaint" -> Optional.of(new SesEvent("Complaint", complaint(mail), mail));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> bounce(Sent mail, String subType, String status) {
        return Map.of("bounceType", "Permanent", "bounceSubType", subType, "bouncedRecipients",
                List.of(Map.of("emailAddress", mail.to(), "action", "failed", "status", status, "diagnosticCode",
                        "smtp; 550 5.1.1 user unknown")),
                "timestamp", mail.at().toString(), "feedbackId", "feedback-" + mail.messageId(), "reportingMTA",
                "dsn; local");
    }

    private static Map<String, Object> complaint(Sent mail) {
        return Map.of("complainedRecipients", List.of(Map.of("emailAddress", mail.to())), "timestamp",
                mail.at().toString(), "feedbackId", "feedback-" + mail.messageId(), "userAgent",
                "Amazon SES Mailbox Simulator", "complaintFeedbackType", "abuse");
    }

    /** The configuration set whose destinations are told. */
    public String configurationSet() {
        return mail.configurationSet();
    }

    /** The message that they are sent: JSON. */
    public String message() {
        var event = new LinkedHashMap<String, Object>();
        event.put("eventType", type);
        event.put(type.toLowerCase(Locale.ROOT), details);
        event.put("mail", mail.json());
        try {
            return JSON.std.asString(event);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Without the address, so that a log never holds it. */
    @Override
    public String toString() {
        return "SesEvent[" + type + " " + mail.messageId() + "]";
    }
}
