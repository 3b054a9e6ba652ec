package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code GET /messages/{threadId}}: a thread with all that was written in it; its answers are read from then on. */
public final class ReadThread extends InsuredFunction {
    private final Cloud cloud;
    private final MessageStore store;
    private final MessageResponses responses;

    /** For Lambda. */
    public ReadThread() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReadThread(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        store = new MessageStore(cloud);
        responses = new MessageResponses(cloud);
    }

    private record Read(MessageThread thread, List<Message> messages, Set<String> unread) {
        /** Of those that were unread, the ones that are shown now: another may have come meanwhile. */
        Set<String> unreadShown() {
            return messages.stream().map(message -> Message.key(message.threadId(), message.place()))
                    .filter(unread::contains).collect(Collectors.toSet());
        }
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var id = request.pathParameter("threadId");
        var read = caller.beside(insured -> OwnedIds.isId(id) ? read(insured, id) : Optional.<Read>empty())
                .orElseThrow(MessageProblems::notFound);
        var shown = read.unreadShown();
        if (!shown.isEmpty()) {
            caller.transaction().with(store.read(read.thread().insured(), shown)).commit();
        }
        return Response.ok(responses.whole(read.thread(), read.messages()));
    }

    private Optional<Read> read(InsuredId insured, String id) {
        var messages = AsyncCall.of(() -> store.messages(insured, id));
        var thread = store.lookup(insured, id);
        var mailbox = store.mailbox(insured);
        var read = cloud.read(thread, mailbox);
        var written = messages.result();
        return read.of(thread).map(one -> new Read(one, written, read.of(mailbox).orElseThrow().unreadOf(id)));
    }
}
