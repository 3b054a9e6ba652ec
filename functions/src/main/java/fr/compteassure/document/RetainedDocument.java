package fr.compteassure.document;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;

/**
 * What is left of a document once the account of its holder is closed: whoever was handed it can still check it. Its keys
 * are random: nothing leads from it to the person, nor to another document of the person.
 *
 * @param holder what stands in place of the holder
 * @param id what stands in place of its id
 * @param verificationCode the code that anyone checks it by
 * @param facts what a check tells
 */
record RetainedDocument(String holder, String id, String verificationCode, AuthenticDocument facts) {
    static final RecordSchema<RetainedDocument> SCHEMA = AuthenticDocument
            .kept(RecordSchema.of(RetainedDocument.class, RetainedDocument::read), RetainedDocument::facts)
            .partitionKey("insuredId", RetainedDocument::holder)
            .sortKey("documentId", RetainedDocument::id)
            .text("verificationCode", RetainedDocument::verificationCode);

    private static RetainedDocument read(Values values) {
        return new RetainedDocument(values.get("insuredId"), values.get("documentId"),
                values.get("verificationCode"), AuthenticDocument.read(values));
    }
}
