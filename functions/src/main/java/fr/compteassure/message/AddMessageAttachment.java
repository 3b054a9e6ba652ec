package fr.compteassure.message;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.attachment.NewFile;
import fr.compteassure.cloud.Cloud;

/** {@code POST /messages/attachments}: a link that uploads a file for a message. */
public final class AddMessageAttachment extends InsuredFunction {
    private final FileAdding adding;

    /** For Lambda. */
    public AddMessageAttachment() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public AddMessageAttachment(Cloud cloud) {
        super(cloud);
        adding = new FileAdding(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var file = NewFile.read(fields);
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return Response.created(adding.add(file, caller, key).json());
    }
}
