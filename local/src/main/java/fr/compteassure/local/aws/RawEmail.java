package fr.compteassure.local.aws;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An e-mail as it travels (MIME), read.
 *
 * @param sender who sends it
 * @param recipients to whom
 * @param subject its subject
 * @param text its text, empty when there is none
 * @param html the same as HTML, empty when there is none
 * @param attachments its files
 */
record RawEmail(String sender, List<String> recipients, String subject, String text, String html,
        List<Mail.Attachment> attachments) {

    /**
     * Reads one.
     *
     * @param base64 as SES is sent it
     * @throws AwsError when it is none
     */
    static RawEmail of(String base64) {
        try {
            var message = new MimeMessage((Session) null,
                    new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
            var parts = new Parts();
            parts.read(message);
            return new RawEmail(addresses(message.getFrom()).stream().findFirst().orElse(""),
                    addresses(message.getRecipients(Message.RecipientType.TO)), message.getSubject(), parts.text,
                    parts.html, parts.files);
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            throw new AwsError(400, "InvalidParameterValue", "Not an e-mail: " + e.getMessage());
        }
    }

    private static List<String> addresses(Address[] some) {
        return some == null
                ? List.of()
                : Arrays.stream(some).map(each -> ((InternetAddress) each).getAddress()).toList();
    }

    private static final class Parts {
        private String text = "";
        private String html = "";
        private final List<Mail.Attachment> files = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    read(several.getBodyPart(i));
                }
            } else if (part.getFileName() != null) {
                files.add(new Mail.Attachment(MimeUtility.decodeText(part.getFileName()),
                        new ContentType(part.getContentType()).getBaseType(), written(part)));
            } else if (part.isMimeType("text/html")) {
                html = written(part);
            } else {
                text = written(part);
            }
        }

        private static String written(Part part) throws MessagingException, IOException {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
