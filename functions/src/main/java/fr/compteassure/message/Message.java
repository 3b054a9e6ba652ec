package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * What one side wrote to the other.
 *
 * @param insured the person whose thread it is in
 * @param threadId the thread
 * @param place which of its thread it is, from 1 on
 * @param id its id
 * @param author who wrote it
 * @param advisorName the name of the advisor who did; null when it was the person
 * @param sentAt when, to the second
 * @param body the text, as it was typed
 * @param files what came with it
 * @param answerBy by when the fund was to answer it; null when the fund wrote it
 */
record Message(InsuredId insured, String threadId, long place, String id, Author author, String advisorName,
        Instant sentAt, String body, List<SentFile> files, LocalDate answerBy) {
    /** Behind all ids, which are hexadecimal. */
    private static final String PREFIX = "m#";
    private static final int THREAD = 1;
    private static final int PLACE = 2;

    static RecordSchema<Message> schema() {
        return RecordSchema.of(Message.class, Message::read)
                .partitionKey("insuredId", message -> message.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("itemId", message -> key(message.threadId(), message.place()))
                .unexported("the thread, and the place in it")
                .text("messageId", Message::id)
                .text("from", message -> message.author().name())
                .text("advisorName", Message::advisorName)
                .instant("sentAt", Message::sentAt)
                .text("body", Message::body)
                .innerList("files", SentFile.SCHEMA, Message::files)
                .field("answerBy", EnhancedType.of(LocalDate.class), Message::answerBy)
                .exporting("threadId", Message::threadId);
    }

    private static Message read(RecordSchema.Values values) {
        // Of what lies beside messages there is neither.
        var key = values.<String>get("itemId").split("#");
        var isMessage = isKey(values.get("itemId"));
        return new Message(values.get("insuredId", InsuredId::new), isMessage ? key[THREAD] : null,
                isMessage ? Long.parseLong(key[PLACE]) : 0, values.get("messageId"),
                values.get("from", Author::valueOf), values.get("advisorName"), values.instant("sentAt"),
                values.get("body"), Objects.requireNonNullElse(values.get("files"), List.of()),
                values.get("answerBy"));
    }

    /** The sort key of a message; those of a thread follow one another. */
    static String key(String threadId, long place) {
        return keys(threadId) + "%06d".formatted(place);
    }

    /** What the sort keys of the messages of a thread begin with. */
    static String keys(String threadId) {
        return PREFIX + threadId + "#";
    }

    /** Whether an item is a message. */
    static boolean isKey(String itemId) {
        return itemId.startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
