package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import fr.compteassure.value.OpenCode;
import java.util.Map;

/** {@code GET /advisor/requests}: the requests of the fund, the oldest first; nothing of what they say. */
public final class ListCaseload extends AdvisorFunction {
    private final Caseload caseload;

    /** For Lambda. */
    public ListCaseload() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListCaseload(Cloud cloud) {
        super(cloud);
        caseload = new Caseload(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var query = request.query();
        var paging = Paging.read(query, "caseload");
        var status = query.optional("status", Choice.of(Status.class));
        var type = query.optional("type", OpenCode::of);
        query.check();
        var page = caseload.list(advisor.cpam(), status, type, paging);
        return Response.ok(Json.object("items", page.items().stream().map(ListCaseload::item).toList(),
                "nextCursor", page.nextCursor()));
    }

    private static Map<String, Object> item(QueuedRequest one) {
        return Json.object("requestId", one.id(), "number", one.number(), "type", one.type(),
                "status", one.status().name(), "submittedAt", RequestIds.submittedAt(one.id()).toString(),
                "expectedBy", one.expectedBy() == null ? null : one.expectedBy().toString(),
                "nextActor", one.nextActor().name());
    }
}
