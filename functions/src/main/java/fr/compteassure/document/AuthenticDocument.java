package fr.compteassure.document;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import java.time.Instant;
import java.util.function.Function;

/**
 * What anyone may know of a document that they hold, as the indexes {@code byCode} and {@code bySha256} show it. It is all
 * that outlives the account of its holder.
 *
 * @param type what kind of document it is
 * @param issuedAt when it was issued
 * @param holderInitials such as "J. L."
 * @param sha256 the hash of its file
 * @param period the days that it is about; null of those issued before it was kept
 * @param attested what else it attests
 */
record AuthenticDocument(DocumentType type, Instant issuedAt, String holderInitials, String sha256, Period period,
        AttestedFacts attested) {
    static final RecordSchema<AuthenticDocument> SCHEMA = kept(
            RecordSchema.of(AuthenticDocument.class, AuthenticDocument::read), Function.identity());

    /** Adds the facts to the schema of a record that has them. */
    static <T> RecordSchema<T> kept(RecordSchema<T> schema, Function<T, AuthenticDocument> facts) {
        return schema.text("documentType", facts.andThen(document -> document.type().name()))
                .instant("issuedAt", facts.andThen(AuthenticDocument::issuedAt))
                .text("holderInitials", facts.andThen(AuthenticDocument::holderInitials))
                .text("sha256", facts.andThen(AuthenticDocument::sha256))
                .text("period", facts.andThen(document -> DocumentDays.text(document.period())))
                .inner("attested", AttestedFacts.SCHEMA, facts.andThen(AuthenticDocument::attested));
    }

    static AuthenticDocument read(Values values) {
        return new AuthenticDocument(values.get("documentType", DocumentType::valueOf), values.instant("issuedAt"),
                values.get("holderInitials"), values.get("sha256"), values.get("period", DocumentDays::read),
                AttestedFacts.kept(values));
    }
}
