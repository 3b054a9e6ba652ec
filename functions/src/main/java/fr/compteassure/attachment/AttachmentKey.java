package fr.compteassure.attachment;

import java.util.regex.Pattern;

/**
 * Where the file of an attachment lies. Nothing of the person stands in it: ids are random.
 *
 * @param owner what kind of thing it belongs to, such as {@code requests}
 * @param ownerId the id of that thing
 * @param attachmentId the id of the attachment
 */
public record AttachmentKey(String owner, String ownerId, String attachmentId) {
    private static final String UPLOADS = "uploads/";
    private static final String CHECKED = "checked/";
    private static final Pattern OWNER = Pattern.compile("[a-z]{1,20}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    /** @throws IllegalArgumentException when a part is none */
    public AttachmentKey {
        if (!OWNER.matcher(owner).matches() || !ID.matcher(ownerId).matches() || !ID.matcher(attachmentId).matches()) {
            throw new IllegalArgumentException("not the key of an attachment");
        }
    }

    /**
     * Reads the key of an upload.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static AttachmentKey ofUpload(String key) {
        var parts = key.split("/", -1);
        if (!key.startsWith(UPLOADS) || parts.length != 4) {
            throw new IllegalArgumentException("not the key of an upload");
        }
        return new AttachmentKey(parts[1], parts[2], parts[3]);
    }

    /** Where it is uploaded to: what lands there is looked at. */
    String upload() {
        return UPLOADS + path();
    }

    /** Where its clean copy is kept. */
    String checked() {
        return CHECKED + path();
    }

    private String path() {
        return owner + "/" + ownerId + "/" + attachmentId;
    }
}
