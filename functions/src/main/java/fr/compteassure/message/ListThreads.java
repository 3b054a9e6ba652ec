package fr.compteassure.message;

import static java.util.Comparator.comparing;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Paging;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.List;

/** {@code GET /messages}: the threads of the person, the one in which something was written last first. */
public final class ListThreads extends InsuredFunction {
    private final Cloud cloud;
    private final MessageStore store;
    private final MessageResponses responses;

    /** For Lambda. */
    public ListThreads() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ListThreads(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        store = new MessageStore(cloud);
        responses = new MessageResponses(cloud);
    }

    private record Read(List<MessageThread> threads, Mailbox mailbox) {}

    @Override
    protected boolean readsQuery() {
        return true;
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var query = request.query();
        var paging = Paging.read(query, "messages");
        query.check();
        var read = caller.beside(this::read);
        var page = paging.of(read.threads(), ListThreads::order);
        return Response.ok(Json.object(
                "items", page.items().stream().map(thread -> responses.listed(thread, read.mailbox())).toList(),
                "unread", read.mailbox().unread().size(), "nextCursor", page.nextCursor()));
    }

    /** A person has some dozens: they are read whole, since the order changes with each message. */
    private Read read(InsuredId insured) {
        var threads = AsyncCall.of(() -> store.threads(insured));
        var mailbox = store.mailbox(insured);
        var read = cloud.read(mailbox).of(mailbox).orElseThrow();
        return new Read(threads.result().stream().sorted(comparing(ListThreads::order).reversed()).toList(), read);
    }

    private static String order(MessageThread thread) {
        return "%010d#%s".formatted(thread.lastMessageAt().getEpochSecond(), thread.id());
    }
}
