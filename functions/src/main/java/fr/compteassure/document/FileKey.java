package fr.compteassure.document;

import fr.compteassure.value.InsuredId;
import java.util.regex.Pattern;

/**
 * Where the file of a document is: under the key of its record, and in another place for each file that was ever made of
 * it. Whether a record has the file can be told from the key alone; who the person is cannot.
 *
 * @param insured whose document it is
 * @param documentId the id of the document
 * @param sha256 the hash of the file, 64 hexadecimal digits in lower case
 */
record FileKey(InsuredId insured, String documentId, String sha256) {
    /** The part of the bucket that documents have: whoever may read them may not read what else lies there. */
    private static final String FOLDER = "documents/";
    private static final Pattern FORM = Pattern
            .compile(FOLDER + "([A-Za-z0-9_-]{43})/([A-Za-z0-9_-]{43})/([0-9a-f]{64})\\.pdf");

    /** @throws IllegalArgumentException when no file of a document can have this key */
    static FileKey of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the key of a document's file");
        }
        return new FileKey(new InsuredId(parts.group(1)), parts.group(2), parts.group(3));
    }

    /** The key as S3 has it. */
    String text() {
        return FOLDER + insured + "/" + documentId + "/" + sha256 + ".pdf";
    }
}
