package fr.compteassure.request;

import fr.compteassure.cloud.Write;
import fr.compteassure.document.IssuedDocument;
import java.util.List;

/**
 * What a procedure has written with a request, in the same transaction.
 *
 * @param writes the writes
 * @param documents the documents that they issue
 * @param tellsThePerson whether an e-mail of its own is among them, in the place of the usual receipt
 */
public record Beside(List<Write<?>> writes, List<IssuedDocument> documents, boolean tellsThePerson) {
    /** Nothing more. */
    public static final Beside NOTHING = new Beside(List.of(), List.of(), false);
}
