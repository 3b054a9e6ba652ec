package fr.compteassure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;

/** An e-mail with a file, as it travels (MIME, RFC 2045 to 2049): its text and the same as HTML, and beside both the file. */
final class MimeMail {
    private MimeMail() {}

    /**
     * A file.
     *
     * @param name its name
     * @param type its type, with what belongs to it
     * @param text what stands in it
     */
    record File(String name, String type, String text) {}

    /**
     * Writes it.
     *
     * @param from the sender
     * @param to the only recipient
     * @param at when it was written
     */
    static byte[] of(String from, String to, Instant at, EmailText text, File file) {
        try {
            var message = new MimeMessage((Session) null);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(text.subject(), UTF_8.name());
            message.setSentDate(Date.from(at));
            message.setContent(new MimeMultipart("mixed", both(text), part(file)));
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            // Its message may repeat an address.
            throw new IllegalStateException("an e-mail that cannot be written: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart both(EmailText text) throws MessagingException {
        var both = new MimeBodyPart();
        // What a reader can show best comes last (RFC 2046, section 5.1.4).
        both.setContent(new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html")));
        return both;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    private static MimeBodyPart part(File file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.text().getBytes(UTF_8), file.type())));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(file.name());
        // Its line ends must arrive as they are.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
