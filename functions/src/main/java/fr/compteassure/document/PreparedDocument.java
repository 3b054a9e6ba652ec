package fr.compteassure.document;

import fr.compteassure.cloud.Write;
import java.util.List;

/**
 * A document that is made, and issued with the transaction in which its writes are. Without them it was never issued: its
 * file is then discarded by itself.
 *
 * @param document the document
 * @param writes what issues it
 */
public record PreparedDocument(IssuedDocument document, List<Write<?>> writes) {
    @Override
    public String toString() {
        return "PreparedDocument[" + document + "]";
    }
}
