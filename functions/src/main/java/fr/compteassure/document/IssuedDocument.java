package fr.compteassure.document;

import fr.compteassure.api.ListPlace;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;

/**
 * A document that was issued. What it says, but for what a check tells of it, is in its file only.
 *
 * @param insured whose it is
 * @param id the keyed hash of what it says, so that the same facts are one document
 * @param type what kind of document it is
 * @param verificationCode the code that anyone checks it by
 * @param issuedAt when it was issued, to the second
 * @param holderInitials such as "J. L.": what a check tells of the person
 * @param sha256 the hash of its file, 64 hexadecimal digits in lower case
 * @param fileName the name that its file is downloaded under
 * @param period the days that it is about; null of those issued before it was kept
 * @param attested what else it attests
 */
public record IssuedDocument(InsuredId insured, String id, DocumentType type, String verificationCode, Instant issuedAt,
        String holderInitials, String sha256, String fileName, Period period, AttestedFacts attested) {

    /** How it is kept, in its table or in what it belongs to. */
    public static final RecordSchema<IssuedDocument> SCHEMA = RecordSchema
            .of(IssuedDocument.class, IssuedDocument::read)
            .partitionKey("insuredId", document -> document.insured().value()).unexported("a keyed hash of the NIR")
            .sortKey("documentId", IssuedDocument::id)
            .text("documentType", document -> document.type().name()).exportedAs("type")
            .text("verificationCode", IssuedDocument::verificationCode)
            .instant("issuedAt", IssuedDocument::issuedAt)
            .text("holderInitials", IssuedDocument::holderInitials)
            .text("sha256", IssuedDocument::sha256)
            .text("fileName", IssuedDocument::fileName)
            .text("period", document -> DocumentDays.text(document.period()))
            .exportedAs("period", document -> DocumentDays.json(document.period()))
            .inner("attested", AttestedFacts.SCHEMA, IssuedDocument::attested)
            .unexported("told beside it under the names that the API has for them")
            .exporting("beneficiaries", document -> document.attested().beneficiaries())
            .exporting("beneficiaryInitials", document -> document.attested().beneficiaryInitials())
            .exporting("exemptionShown", document -> document.attested().exemptionShown())
            .exporting("totalCents", document -> document.attested().totalCents());

    private static IssuedDocument read(Values values) {
        return new IssuedDocument(values.get("insuredId", InsuredId::new), values.get("documentId"),
                values.get("documentType", DocumentType::valueOf), values.get("verificationCode"),
                values.instant("issuedAt"), values.get("holderInitials"), values.get("sha256"),
                values.get("fileName"), values.get("period", DocumentDays::read), AttestedFacts.kept(values));
    }

    /** What the person is told that it is, in French, without any fact of health. */
    String title() {
        return type.title(period);
    }

    /** What anyone who holds it may know of it. */
    AuthenticDocument facts() {
        return new AuthenticDocument(type, issuedAt, holderInitials, sha256, period, attested);
    }

    /** Where its file is. */
    FileKey key() {
        return new FileKey(insured, id, sha256);
    }

    /** Tells its {@link #place} in the list of the person's documents. */
    String sortKey() {
        return issuedAt + "#" + id;
    }

    /** By when it was issued, then by id. */
    ListPlace place() {
        return new ListPlace(issuedAt, id);
    }

    /** The place that a {@link #sortKey} tells; empty when it is none. */
    static Optional<ListPlace> place(String sortKey) {
        return ListPlace.of(sortKey, Instant::parse);
    }

    @Override
    public String toString() {
        return "IssuedDocument[" + id + "]";
    }
}
