package fr.compteassure.attachment;

import fr.compteassure.api.Json;
import fr.compteassure.cloud.RecordSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A file that belongs to a request or a message, inside whose record this one is kept.
 *
 * @param id random, 32 hexadecimal digits
 * @param piece which supporting document it is, a word in capitals; null with messages
 * @param fileName its name, in the person's own words
 * @param contentType its media type: as announced until it is accepted, then that of the copy that is kept
 * @param size in bytes, from 1 to 5 MiB: as announced until it is accepted, then that of the copy that is kept
 * @param status what is known of it
 * @param reason why it was refused and what to do instead, French sentences for the person; null unless it was
 * @param addedAt when its link was given, to the second
 * @param checkedAt when it was accepted or refused, to the second; null before
 */
public record Attachment(String id, String piece, String fileName, String contentType, long size,
        AttachmentStatus status, String reason, Instant addedAt, Instant checkedAt) {
    /** A link of which nothing came until then is forgotten. */
    private static final Duration LIFE_OF_A_LINK_UNUSED = Duration.ofDays(1);

    /** How it is kept inside another record, and told to the person. */
    public static final RecordSchema<Attachment> SCHEMA = RecordSchema.of(Attachment.class, Attachment::read)
            .text("attachmentId", Attachment::id)
            .text("piece", Attachment::piece)
            .text("fileName", Attachment::fileName)
            .text("contentType", Attachment::contentType)
            .number("size", Attachment::size)
            .text("status", attachment -> attachment.status().name())
            .text("reason", Attachment::reason)
            .instant("addedAt", Attachment::addedAt)
            .instant("checkedAt", Attachment::checkedAt);

    private static Attachment read(RecordSchema.Values values) {
        Long size = values.get("size");
        return new Attachment(values.get("attachmentId"), values.get("piece"), values.get("fileName"),
                values.get("contentType"), size, values.get("status", AttachmentStatus::valueOf), values.get("reason"),
                values.instant("addedAt"), values.instant("checkedAt"));
    }

    /**
     * One whose file is yet to come.
     *
     * @param id random
     * @param piece which supporting document it is; null with messages
     * @param file what was announced
     * @param now when its link is given
     */
    public static Attachment announced(String id, String piece, NewFile file, Instant now) {
        return new Attachment(id, piece, file.fileName(), file.kind().mediaType(), file.size(),
                AttachmentStatus.PENDING, null, now, null);
    }

    /** What becomes of it by the look at its file; one that was accepted or refused stays as it is. */
    public Attachment after(CheckOutcome outcome, Instant now) {
        if (status != AttachmentStatus.PENDING) {
            return this;
        }
        return switch (outcome) {
            case CheckOutcome.Accepted(var kind, var copySize) -> new Attachment(id, piece, fileName, kind.mediaType(),
                    copySize, AttachmentStatus.ACCEPTED, null, addedAt, now);
            case CheckOutcome.Refused(var why) -> new Attachment(id, piece, fileName, contentType, size,
                    AttachmentStatus.REFUSED, why, addedAt, now);
        };
    }

    /** Whether nothing came of its link for so long, a day, that it counts no more. */
    public boolean isForgotten(Instant now) {
        return status == AttachmentStatus.PENDING && !now.isBefore(addedAt.plus(LIFE_OF_A_LINK_UNUSED));
    }

    /** What the person is told of it, as a JSON object. */
    public Map<String, Object> json() {
        return Json.object("attachmentId", id, "piece", piece, "fileName", fileName, "status", status.name(),
                "reason", reason);
    }

    @Override
    public String toString() {
        return "Attachment[" + id + ", " + status + "]";
    }
}
