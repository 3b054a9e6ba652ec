package fr.compteassure.journey;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The e-mails as LocalStack's {@code /_aws/ses} tells of them, the first one first: those sent in parts with their address,
 * those sent raw as they travel, without it.
 */
final class LocalStackMails {
    private LocalStackMails() {}

    /** Those to an address, the last first. */
    static List<SentMail> to(String address, List<Map<String, Object>> messages) {
        return messages.reversed().stream().flatMap(message -> read(address, message).stream()).toList();
    }

    private static Optional<SentMail> read(String address, Map<String, Object> message) {
        return message.get("RawData") instanceof String raw ? raw(address, raw) : parts(address, message);
    }

    private static Optional<SentMail> parts(String address, Map<String, Object> message) {
        var to = (List<?>) ((Map<?, ?>) message.get("Destination")).get("ToAddresses");
        return to.contains(address)
                ? Optional.of(new SentMail((String) message.get("Subject"),
                        (String) ((Map<?, ?>) message.get("Body")).get("text_part")))
                : Optional.empty();
    }

    private static Optional<SentMail> raw(String address, String raw) {
        try {
            var mime = new MimeMessage((Session) null,
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            var to = Stream.of(mime.getRecipients(Message.RecipientType.TO));
            return to.anyMatch(each -> each.toString().equals(address))
                    ? Optional.of(new SentMail(mime.getSubject(), text(mime)))
                    : Optional.empty();
        } catch (MessagingException e) {
            throw new IllegalStateException("an e-mail of LocalStack cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            return text(first(parts));
        }
        return part.getContent().toString();
    }

    private static BodyPart first(Multipart parts) throws MessagingException {
        return parts.getBodyPart(0);
    }
}
