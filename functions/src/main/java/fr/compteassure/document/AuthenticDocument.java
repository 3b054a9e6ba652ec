package fr.compteassure.document;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * What anyone may know of a document that they hold, as the indexes {@code byCode} and {@code bySha256} show it.
 *
 * @param type what kind of document it is
 * @param issuedAt when it was issued
 * @param holderInitials such as "J. L."
 * @param sha256 the hash of its file
 */
record AuthenticDocument(DocumentType type, Instant issuedAt, String holderInitials, String sha256) {
    static final RecordSchema<AuthenticDocument> SCHEMA = RecordSchema.of(AuthenticDocument.class,
            values -> new AuthenticDocument(values.get("documentType", DocumentType::valueOf),
                    values.instant("issuedAt"), values.get("holderInitials"), values.get("sha256")))
            .text("documentType", document -> document.type().name())
            .instant("issuedAt", AuthenticDocument::issuedAt)
            .text("holderInitials", AuthenticDocument::holderInitials)
            .text("sha256", AuthenticDocument::sha256);
}
