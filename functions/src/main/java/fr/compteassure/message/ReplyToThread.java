package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code POST /messages/{threadId}/replies}: the person writes in a thread, which awaits an answer again. */
public final class ReplyToThread extends InsuredFunction {
    private final Writing writing;

    /** For Lambda. */
    public ReplyToThread() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ReplyToThread(Cloud cloud) {
        super(cloud);
        writing = new Writing(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var message = NewMessage.read(fields);
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return WritingResponse.of(writing.reply(request.pathParameter("threadId"), message, caller, key), fields);
    }
}
