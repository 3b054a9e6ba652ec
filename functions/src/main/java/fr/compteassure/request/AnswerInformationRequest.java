package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.LongText;

/** {@code POST /requests/{requestId}/answers}: what the fund asked for is given, in words or with the pieces. */
public final class AnswerInformationRequest extends InsuredFunction {
    /** In characters. */
    private static final int MAX_TEXT = 4_000;

    private final InformationAnswer answer;
    private final RequestResponses responses;

    /** For Lambda. */
    public AnswerInformationRequest() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public AnswerInformationRequest(Cloud cloud) {
        super(cloud);
        answer = new InformationAnswer(cloud);
        responses = new RequestResponses(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.optionalFields();
        var text = fields.optional("text", typed -> LongText.of(typed, MAX_TEXT));
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return switch (answer.give(request.pathParameter("requestId"), text, caller, key)) {
            case InformationAnswer.Given(var given) -> Response.ok(responses.whole(given));
            case InformationAnswer.NothingAsked _ -> throw RequestProblems.nothingAsked();
            case InformationAnswer.NothingGiven _ -> {
                fields.wrong("text", "Joignez au moins une pièce demandée, ou écrivez votre réponse.");
                throw fields.problem();
            }
            case InformationAnswer.Unknown _ -> throw RequestProblems.notFound();
        };
    }
}
