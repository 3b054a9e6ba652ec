package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.document.DocumentLinks;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/** {@code GET /requests/{requestId}}: a request with its whole history; its news are seen from then on. */
public final class GetRequest extends InsuredFunction {
    private final Cloud cloud;
    private final RequestStore store;
    private final DocumentLinks links;
    private final RequestResponses responses;

    /** For Lambda. */
    public GetRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public GetRequest(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        store = new RequestStore(cloud);
        links = new DocumentLinks(cloud);
        responses = new RequestResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var id = request.pathParameter("requestId");
        var found = caller.beside(insured -> find(insured, id)).orElseThrow(RequestProblems::notFound);
        if (found.unread()) {
            // Refused when more has happened since: those news were not seen.
            caller.transaction().with(store.seen(found)).commit();
        }
        tellLinks(found, caller);
        return Response.ok(responses.wholeWithDocuments(found));
    }

    /** No link is handed out that the activity list does not tell. */
    private void tellLinks(SubmittedRequest found, Caller caller) {
        if (!found.documents().isEmpty()) {
            var transaction = caller.transaction();
            links.telling(found.documents()).forEach(transaction::with);
            transaction.commit();
        }
    }

    private Optional<SubmittedRequest> find(InsuredId insured, String id) {
        var request = store.lookup(insured, id);
        return RequestIds.isId(id) ? cloud.read(request).of(request) : Optional.empty();
    }
}
