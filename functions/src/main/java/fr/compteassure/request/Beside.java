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
 * @param warnings what the person is told with the receipt, after what the rules say
 */
public record Beside(List<Write<?>> writes, List<IssuedDocument> documents, boolean tellsThePerson,
        List<Warning> warnings) {
    /** Nothing more. */
    public static final Beside NOTHING = new Beside(List.of(), List.of(), false);

    /** Without a warning. */
    public Beside(List<Write<?>> writes, List<IssuedDocument> documents, boolean tellsThePerson) {
        this(writes, documents, tellsThePerson, List.of());
    }
}
