package fr.compteassure.letter;

import fr.compteassure.cloud.Cloud;
import java.time.LocalDate;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Where the print shop collects letters: a part of the document bucket, a folder a day. The key of a letter is always the same,
 * and names nobody: what is put twice is there once.
 */
final class PrintQueue {
    private static final String FOLDER = "letters/";
    private static final String TYPE = "application/pdf";

    private final Cloud cloud;

    PrintQueue(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The key of a letter's file: the day on which it was promised, and its id. */
    static String key(Letter letter) {
        return FOLDER + LocalDate.ofInstant(letter.enqueuedAt(), Cloud.FRANCE) + "/" + letter.id() + ".pdf";
    }

    /**
     * Puts the file of a letter.
     *
     * @return its key
     */
    String put(Letter letter, byte[] file) {
        var key = key(letter);
        cloud.clients().s3().putObject(
                request -> request.bucket(cloud.config().documentBucket()).key(key).contentType(TYPE),
                RequestBody.fromBytes(file));
        return key;
    }
}
