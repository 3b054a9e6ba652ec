package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import fr.compteassure.value.OpenCode;

/** {@code GET /requests}: the requests of the person and those that concern them, the newest first. */
public final class ListRequests extends InsuredFunction {
    private final RequestListing listing;
    private final RequestResponses responses;

    /** For Lambda. */
    public ListRequests() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListRequests(Cloud cloud) {
        super(cloud);
        listing = new RequestListing(cloud);
        responses = new RequestResponses(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "requests");
        var status = query.optional("status", Choice.of(Status.class));
        var type = query.optional("type", OpenCode::of);
        query.check();
        var page = caller.beside(insured -> listing.list(insured, status, type, paging));
        return Response.ok(Json.object("items", page.items().stream().map(responses::listed).toList(),
                "nextCursor", page.nextCursor()));
    }
}
