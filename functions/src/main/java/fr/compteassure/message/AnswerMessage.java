package fr.compteassure.message;

import fr.compteassure.api.Advisor;
import fr.compteassure.api.AdvisorFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /advisor/messages/{threadId}/replies}: an advisor answers by name, and the person is told that there is an answer. */
public final class AnswerMessage extends AdvisorFunction {
    /** More than a thread ever has. */
    private static final long MANY = 1_000_000;

    private final Answering answering;

    /** For Lambda. */
    public AnswerMessage() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public AnswerMessage(Cloud cloud) {
        super(cloud);
        answering = new Answering(cloud);
    }

    @Override
    protected Response handle(Request request, Advisor advisor) {
        var fields = request.fields();
        var body = NewMessage.body(fields);
        var seen = fields.optionalNumber("seen", 1, MANY);
        var key = advisor.idempotencyKey(request, fields);
        fields.check();
        var answer = answering.answer(advisor, request.pathParameter("threadId"), body, seen, key)
                .orElseThrow(MessageProblems::notFound);
        return Response.created(Json.object("threadId", answer.threadId(), "messageId", answer.id(),
                "sentAt", answer.sentAt().toString()));
    }
}
