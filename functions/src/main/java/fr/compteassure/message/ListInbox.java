package fr.compteassure.message;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import java.util.List;

/** {@code GET /advisor/messages}: what the fund is to answer, the announced day that comes first, or what it answered. */
public final class ListInbox extends AdvisorFunction {
    private static final String ANSWERED = "true";

    private final Inbox inbox;
    private final MessageResponses responses;

    /** For Lambda. */
    public ListInbox() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListInbox(Cloud cloud) {
        super(cloud);
        inbox = new Inbox(cloud);
        responses = new MessageResponses(cloud);
    }

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var query = request.query();
        var answered = ANSWERED.equals(
                query.optional("answered", text -> Choice.among(text, List.of(ANSWERED, "false"))));
        var paging = Paging.read(query, answered ? "answered" : "inbox");
        query.check();
        var page = inbox.list(advisor.cpam(), answered, paging);
        return Response.ok(Json.object(
                "items", page.items().stream().map(item -> responses.inInbox(item.thread(), item.person())).toList(),
                "nextCursor", page.nextCursor()));
    }
}
