package fr.compteassure.document;

import fr.compteassure.api.ListPlace;
import fr.compteassure.api.Paging;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/**
 * The documents of a person, page by page: of a page no more is read than it shows, and one to know whether more follow.
 * Whoever has just had a document issued finds it there, although the index of the list is a little behind.
 */
final class DocumentListing {
    private final DocumentStore documents;
    private final DocumentCopies copies;

    DocumentListing(Cloud cloud) {
        documents = new DocumentStore(cloud);
        copies = new DocumentCopies(cloud);
    }

    /** A page of those, the newest first; read in one round trip. */
    Paging.Page<IssuedDocument> list(InsuredId insured, Paging paging) {
        var after = paging.after().flatMap(IssuedDocument::place);
        var last = AsyncCall.of(() -> after.isPresent() ? Optional.<IssuedDocument>empty() : copies.last(insured));
        var indexed = documents.newest(insured, after, paging.limit() + 1);
        return paging.page(ListPlace.refreshed(indexed, last.result(), IssuedDocument::place),
                IssuedDocument::sortKey);
    }
}
