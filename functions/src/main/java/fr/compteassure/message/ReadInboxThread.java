package fr.compteassure.message;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /advisor/messages/{threadId}}: a thread as an advisor sees it; the look is told to the person. */
public final class ReadInboxThread extends AdvisorFunction {
    private final InboxThreads threads;
    private final MessageResponses responses;

    /** For Lambda. */
    public ReadInboxThread() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReadInboxThread(Cloud cloud) {
        super(cloud);
        threads = new InboxThreads(cloud);
        responses = new MessageResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var looked = threads.look(advisor, request.pathParameter("threadId"))
                .orElseThrow(MessageProblems::notFound);
        return Response.ok(
                responses.wholeForAdvisor(looked.own().thread(), looked.messages(), looked.own().person()));
    }
}
