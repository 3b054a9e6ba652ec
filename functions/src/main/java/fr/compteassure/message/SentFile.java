package fr.compteassure.message;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentKey;
import fr.compteassure.cloud.RecordSchema;

/**
 * A file that came with a message.
 *
 * @param fileId under which id it lies
 * @param attachment what is known of it
 */
record SentFile(String fileId, Attachment attachment) {
    static final RecordSchema<SentFile> SCHEMA = RecordSchema.of(SentFile.class,
            values -> new SentFile(values.get("fileId"), values.get("attachment")))
            .text("fileId", SentFile::fileId).unexported("where it lies, which tells whose it is only with the key")
            .inner("attachment", Attachment.SCHEMA, SentFile::attachment);

    AttachmentKey key() {
        return MessageFiles.key(fileId, attachment.id());
    }
}
