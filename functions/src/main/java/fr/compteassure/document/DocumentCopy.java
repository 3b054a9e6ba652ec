package fr.compteassure.document;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;

/**
 * A document once more, where it is found by a key that is known beforehand: that of what it was issued for, by whoever asks
 * for the same, and that of the one issued last, by the list.
 *
 * @param insured whose it is
 * @param key where it is found
 * @param document the document
 */
record DocumentCopy(InsuredId insured, String key, IssuedDocument document) {
    /** Where the one is that was issued last. It sorts behind all ids of documents. */
    static final String LAST = "~last";

    static final RecordSchema<DocumentCopy> SCHEMA = RecordSchema
            .of(DocumentCopy.class, values -> new DocumentCopy(values.get("insuredId", InsuredId::new),
                    values.get("documentId"), values.get("document")))
            .partitionKey("insuredId", copy -> copy.insured().value())
            .sortKey("documentId", DocumentCopy::key)
            .inner("document", IssuedDocument.SCHEMA, DocumentCopy::document);

    /**
     * Where the one is that was issued last for something.
     *
     * @param wanted a hash of what was asked for
     */
    static String issuedFor(String wanted) {
        return "~for#" + wanted;
    }

    @Override
    public String toString() {
        return "DocumentCopy[" + document + "]";
    }
}
