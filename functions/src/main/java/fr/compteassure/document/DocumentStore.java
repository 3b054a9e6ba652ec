package fr.compteassure.document;

import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Config;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Transaction.Refused;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/** The documents issued. One that stands is never changed. */
final class DocumentStore {
    private final Cloud cloud;
    private final Table<IssuedDocument> documents;
    private final Table<AuthenticDocument> checks;
    private final IdempotencyStore requests;

    DocumentStore(Cloud cloud) {
        this.cloud = cloud;
        documents = cloud.table(Config::documentsTable, () -> IssuedDocument.SCHEMA);
        checks = cloud.table(Config::documentsTable, () -> AuthenticDocument.SCHEMA);
        requests = new IdempotencyStore(cloud);
    }

    /** What became of a write. */
    sealed interface Outcome {}

    /** It is made. */
    record Made() implements Outcome {}

    /**
     * The same facts were issued meanwhile.
     *
     * @param document what was issued then
     */
    record Standing(IssuedDocument document) implements Outcome {}

    /**
     * An earlier request of the same key was answered.
     *
     * @param documentId by which document
     */
    record MadeBefore(String documentId) implements Outcome {}

    /** The key was used for another request. */
    record KeyReused() implements Outcome {}

    /** All documents of a person, in no order that means anything: some dozens at most. */
    List<IssuedDocument> of(InsuredId insured) {
        return documents.query(insured.value()).toList();
    }

    /** The document of this person and id. */
    Optional<IssuedDocument> get(InsuredId insured, String id) {
        return documents.get(insured.value(), id);
    }

    /** The document that bears this code. */
    Optional<AuthenticDocument> byCode(VerificationCode code) {
        return checks.index("byCode", Expression.of("verificationCode = :code", ":code", code.value())).findFirst();
    }

    /** The document whose file has this hash. */
    Optional<AuthenticDocument> bySha256(String sha256) {
        return checks.index("bySha256", Expression.of("sha256 = :sha256", ":sha256", sha256)).findFirst();
    }

    /** Adds a document, unless one of its id stands. */
    Outcome add(IssuedDocument document, Optional<IdempotencyKey> once) {
        var transaction = cloud.transaction()
                .with(documents.put(document, Expression.of("attribute_not_exists(documentId)")));
        once.ifPresent(key -> transaction.with(requests.record(key, document.id())));
        return switch (transaction.commit()) {
            case Transaction.Done _ -> new Made();
            case Refused refused when once.isPresent() && refused.at(1) -> again(once.get(), refused, 1);
            case Refused refused -> new Standing(documents.record(refused.item(0)));
        };
    }

    /** Changes nothing, but notes that the request was answered by this document. */
    Outcome remember(IssuedDocument document, IdempotencyKey once) {
        return switch (cloud.transaction().with(requests.record(once, document.id())).commit()) {
            case Transaction.Done _ -> new Made();
            case Refused refused -> again(once, refused, 0);
        };
    }

    private Outcome again(IdempotencyKey once, Refused refused, int position) {
        return requests.replay(once, refused.item(position)).<Outcome>map(MadeBefore::new).orElseGet(KeyReused::new);
    }
}
