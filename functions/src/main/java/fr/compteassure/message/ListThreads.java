package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /messages}: the threads of the person, the one in which something was written last first. */
public final class ListThreads extends InsuredFunction {
    private final ThreadListing listing;
    private final MessageResponses responses;

    /** For Lambda. */
    public ListThreads() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListThreads(Cloud cloud) {
        super(cloud);
        listing = new ThreadListing(cloud);
        responses = new MessageResponses(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "messages", key -> MessageThread.place(key).isPresent());
        query.check();
        var listed = caller.beside(insured -> listing.list(insured, paging));
        var page = listed.page();
        return Response.ok(Json.object(
                "items", page.items().stream().map(thread -> responses.listed(thread, listed.mailbox())).toList(),
                "unread", listed.mailbox().unread().size(), "nextCursor", page.nextCursor()));
    }
}
