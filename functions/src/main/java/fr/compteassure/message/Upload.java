package fr.compteassure.message;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentKey;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that a person uploads for a message, until it is sent and after.
 *
 * @param insured the person
 * @param fileId under which id its file lies
 * @param attachment what is known of it
 * @param sentIn the sort key of the message that it came with; null before
 */
record Upload(InsuredId insured, String fileId, Attachment attachment, String sentIn) {
    /** What is not sent by then is forgotten. */
    private static final Duration LIFE_UNSENT = Duration.ofDays(1);
    private static final String PREFIX = "u#";
    private static final String TOLD = "told with the message that it came with; what is not sent is forgotten in a day";

    static RecordSchema<Upload> schema() {
        return RecordSchema.of(Upload.class,
                values -> new Upload(values.get("insuredId", InsuredId::new), values.get("fileId"),
                        values.get("attachment"), values.get("sentIn")))
                .partitionKey("insuredId", upload -> upload.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("itemId", upload -> key(upload.attachment().id())).unexported(TOLD)
                .text("fileId", Upload::fileId).unexported(TOLD)
                .inner("attachment", Attachment.SCHEMA, Upload::attachment).unexported(TOLD)
                .text("sentIn", Upload::sentIn).unexported(TOLD)
                .number("dueShard",
                        upload -> upload.sentIn() == null
                                ? (long) upload.insured().shard(MessageThread.SHARDS)
                                : null)
                .unexported("a number made of the id, by which it is found when it is to be forgotten")
                .instant("dueAt",
                        upload -> upload.sentIn() == null ? upload.keptUntil().plus(ForgetStore.MARGIN) : null)
                .unexported("follows from when it was announced");
    }

    /** The sort key of the upload of an attachment. */
    static String key(String attachmentId) {
        return PREFIX + attachmentId;
    }

    /** The attachment whose upload has this sort key. */
    static String attachmentId(String itemId) {
        return itemId.substring(PREFIX.length());
    }

    /** Where its file lies. */
    AttachmentKey key() {
        return MessageFiles.key(fileId, attachment.id());
    }

    /** The same once it is sent. */
    Upload sentIn(String messageKey) {
        return new Upload(insured, fileId, attachment, messageKey);
    }

    /** The same with what is known of it now. */
    Upload with(Attachment looked) {
        return new Upload(insured, fileId, looked, sentIn);
    }

    /** Whether it may still be sent, at some moment. */
    boolean isUnsent(Instant now) {
        return sentIn == null && now.isBefore(keptUntil());
    }

    /** Whether it was not sent in time. */
    boolean isForgotten(Instant now) {
        return sentIn == null && !now.isBefore(keptUntil());
    }

    /** What is sent, if its file was found in order. */
    Optional<SentFile> file() {
        return attachment.status() == AttachmentStatus.ACCEPTED
                ? Optional.of(new SentFile(fileId, attachment))
                : Optional.empty();
    }

    private Instant keptUntil() {
        return attachment.addedAt().plus(LIFE_UNSENT);
    }

    @Override
    public String toString() {
        return "Upload[" + attachment + "]";
    }
}
