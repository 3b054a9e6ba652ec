package fr.compteassure.message;

import static fr.compteassure.api.Json.object;

import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredPerson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Threads and messages as they are told. */
final class MessageResponses {
    private final AttachmentFiles files;
    private final FundDays funds;

    MessageResponses(Cloud cloud) {
        files = new AttachmentFiles(cloud);
        funds = new FundDays(cloud);
    }

    /** The receipt of a message of the person. */
    static Map<String, Object> receipt(Writing.Sent sent) {
        var message = sent.message();
        return object("threadId", message.threadId(), "number", sent.number(), "messageId", message.id(),
                "sentAt", message.sentAt().toString(), "answerBy", message.answerBy().toString());
    }

    /** A thread in a list of the person's. */
    Map<String, Object> listed(MessageThread thread, Mailbox mailbox) {
        var listed = head(thread);
        listed.put("lastMessageAt", thread.lastMessageAt().toString());
        listed.put("unread", !mailbox.unreadOf(thread.id()).isEmpty());
        return listed;
    }

    /** A thread in an inbox of advisors. */
    Map<String, Object> inInbox(MessageThread thread, InsuredPerson person) {
        var listed = head(thread);
        listed.putAll(object("insured", name(person), "lastMessageAt", thread.lastMessageAt().toString(),
                "waitingSince", text(thread.firstWaiting().map(Waiting::since)),
                "lastAnsweredBy", thread.lastAnsweredBy()));
        return listed;
    }

    /** A thread with all that was written in it, and links that download its files. */
    Map<String, Object> whole(MessageThread thread, List<Message> messages) {
        var whole = head(thread);
        whole.put("messages", messages.stream().map(this::message).toList());
        return whole;
    }

    /** The same for an advisor: whose it is, and how much the advisor has seen of it. */
    Map<String, Object> wholeForAdvisor(MessageThread thread, List<Message> messages, InsuredPerson person) {
        var whole = whole(thread, messages);
        var insured = object("nir", person.nir().value());
        insured.putAll(name(person));
        insured.put("birthDate", person.birthDate().toString());
        whole.putAll(object("insured", insured,
                "waitingSince", text(thread.firstWaiting().map(Waiting::since)), "seen", messages.size()));
        return whole;
    }

    private Map<String, Object> head(MessageThread thread) {
        return object("threadId", thread.id(), "number", thread.number(), "subject", thread.subject().name(),
                "title", thread.title(),
                "answerBy", thread.firstWaiting().map(one -> one.answerBy().toString()).orElse(null),
                "late", thread.isLate(funds.today(thread.cpam())));
    }

    private Map<String, Object> message(Message message) {
        return object("messageId", message.id(), "from", message.author().name(),
                "advisorName", message.advisorName(), "sentAt", message.sentAt().toString(), "body", message.body(),
                "attachments", message.files().stream().map(this::file).toList());
    }

    private Map<String, Object> file(SentFile file) {
        var link = files.link(file.key(), file.attachment());
        return object("attachmentId", file.attachment().id(), "fileName", file.attachment().fileName(),
                "downloadUrl", link.url(), "downloadUrlExpiresAt", link.expiresAt().toString());
    }

    private static Map<String, Object> name(InsuredPerson person) {
        return object("familyName", person.familyName().value(), "usageName", person.usageName(),
                "givenNames", person.givenNames());
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
