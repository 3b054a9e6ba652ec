package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.Choice;
import fr.compteassure.value.LongText;

/** {@code POST /messages}: a thread begins with a message to the fund. */
public final class SendMessage extends InsuredFunction {
    /** In characters (code points). */
    private static final int MAX_TITLE = 120;

    private final Writing writing;

    /** For Lambda. */
    public SendMessage() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public SendMessage(Cloud cloud) {
        super(cloud);
        writing = new Writing(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var subject = fields.required("subject", Choice.of(Subject.class));
        var title = fields.required("title", text -> LongText.ofOneLine(text, MAX_TITLE));
        var message = NewMessage.read(fields);
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return WritingResponse.of(writing.begin(subject, title, message, caller, key), fields);
    }
}
