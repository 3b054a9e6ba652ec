package fr.compteassure.document;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /documents}: the documents issued to the person, the newest first. */
public final class ListDocuments extends InsuredFunction {
    private final DocumentListing listing;

    /** For Lambda. */
    public ListDocuments() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListDocuments(Cloud cloud) {
        super(cloud);
        listing = new DocumentListing(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "documents", key -> IssuedDocument.place(key).isPresent());
        query.check();
        var page = caller.beside(insured -> listing.list(insured, paging));
        return Response.ok(Json.object("items", page.items().stream().map(DocumentResponses::listed).toList(),
                "nextCursor", page.nextCursor()));
    }
}
