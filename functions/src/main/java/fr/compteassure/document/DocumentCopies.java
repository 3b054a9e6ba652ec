package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/** The documents that are kept once more beside themselves, so that they are found by a key and as of the last write. */
final class DocumentCopies {
    private final Cloud cloud;
    private final Table<DocumentCopy> table;

    DocumentCopies(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("DOCUMENTS_TABLE", () -> DocumentCopy.SCHEMA);
    }

    /** The document that was issued to a person last. */
    Optional<IssuedDocument> last(InsuredId insured) {
        return table.get(insured.value(), DocumentCopy.LAST).map(DocumentCopy::document);
    }

    /** What reads the document that was issued to a person last for such a wish. */
    Lookup<IssuedDocument> issuedFor(DocumentWish wish, InsuredId insured) {
        return table.lookup(insured.value(), key(wish, insured)).map(DocumentCopy::document);
    }

    /** The write that notes that this document was issued last. */
    Write<?> notingLast(IssuedDocument document) {
        return table.put(new DocumentCopy(document.insured(), DocumentCopy.LAST, document));
    }

    /** The write by which this document is found by whoever wishes the same. */
    Write<?> notingFor(DocumentWish wish, IssuedDocument document) {
        return table.put(new DocumentCopy(document.insured(), key(wish, document.insured()), document));
    }

    /** The removal of the copy that has this key. */
    Write<?> removing(InsuredId insured, String key) {
        return table.delete(insured.value(), key);
    }

    private String key(DocumentWish wish, InsuredId insured) {
        return DocumentCopy.issuedFor(cloud.keyedHash().text("document-wish",
                insured + "\n" + wish.type() + "\n" + wish.details()));
    }
}
