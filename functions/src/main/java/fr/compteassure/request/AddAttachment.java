package fr.compteassure.request;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Json;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.attachment.NewFile;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.OpenCode;

/** {@code POST /requests/{requestId}/attachments}: a link that uploads a piece of a request. */
public final class AddAttachment extends InsuredFunction {
    private final PieceAdding adding;

    /** For Lambda. */
    public AddAttachment() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public AddAttachment(Cloud cloud) {
        super(cloud);
        adding = new PieceAdding(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var fields = request.fields();
        var piece = fields.required("piece", OpenCode::of);
        var file = NewFile.read(fields);
        var key = caller.idempotencyKey(request, fields);
        fields.check();
        return switch (adding.add(request.pathParameter("requestId"), piece, file, caller, key)) {
            case PieceAdding.Added(var id, var link) -> Response.created(Json.object("attachmentId", id,
                    "uploadUrl", link.url(), "uploadMethod", link.method(), "uploadHeaders", link.headers(),
                    "uploadUrlExpiresAt", link.expiresAt().toString()));
            case PieceAdding.NoSuchPiece(var names) -> {
                fields.wrong("piece", "Cette pièce ne fait pas partie de la demande.", names);
                throw fields.problem();
            }
            case PieceAdding.Full _ -> throw RequestProblems.tooManyAttachments();
            case PieceAdding.Closed _ -> throw RequestProblems.closed();
            case PieceAdding.Unknown _ -> throw RequestProblems.notFound();
        };
    }
}
