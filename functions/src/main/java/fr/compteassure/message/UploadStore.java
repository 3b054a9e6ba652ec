package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.util.stream.Stream;

/** The files that people upload for messages. */
final class UploadStore {
    /** The first key of uploads, and so before all of them. */
    private static final String FIRST = Upload.key("");

    private final Table<Upload> uploads;

    UploadStore(Cloud cloud) {
        uploads = cloud.table("MESSAGES_TABLE", Upload::schema);
    }

    /** What reads an upload of a person beside other things. */
    Lookup<Upload> lookup(InsuredId insured, String attachmentId) {
        return uploads.lookup(insured.value(), Upload.key(attachmentId));
    }

    /** All uploads of a person, sent or not, read as they are taken. */
    Stream<Upload> all(InsuredId insured) {
        return uploads.query(insured.value(), FIRST).takeWhile(upload -> upload.attachment() != null);
    }

    /** The writing of a new one. */
    Write<Upload> adding(Upload upload) {
        return uploads.put(upload, Expression.of("attribute_not_exists(itemId)"));
    }

    /** The writing of one that was changed, refused when it was changed since it was read, or is gone. */
    Write<Upload> changing(Upload read, Upload next) {
        return uploads.put(next, uploads.same(read));
    }

    /** The removal of one that is not sent, refused when it is. */
    Write<Upload> removing(Upload unsent) {
        return uploads.delete(Expression.of("attribute_not_exists(sentIn)"), unsent.insured().value(),
                Upload.key(unsent.attachment().id()));
    }

    /** The removal of one that was sent. */
    Write<Upload> removing(InsuredId insured, String attachmentId) {
        return uploads.delete(insured.value(), Upload.key(attachmentId));
    }
}
