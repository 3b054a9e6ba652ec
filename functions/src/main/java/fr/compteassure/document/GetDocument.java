package fr.compteassure.document;

import fr.compteassure.api.Caller;
import fr.compteassure.api.InsuredFunction;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /documents/{documentId}}: a document of the person, with a fresh link to its file, which is told. */
public final class GetDocument extends InsuredFunction {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final DocumentStore documents;
    private final DocumentFiles files;

    /** For Lambda. */
    public GetDocument() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public GetDocument(Cloud cloud) {
        super(cloud);
        documents = new DocumentStore(cloud);
        files = new DocumentFiles(cloud);
    }

    @Override
    protected Response handle(Request request, Caller caller) {
        var document = Optional.of(request.pathParameter("documentId")).filter(id -> ID.matcher(id).matches())
                .flatMap(id -> caller.beside(insured -> documents.get(insured, id)))
                .orElseThrow(() -> Problem
                        .notFound("Ce document n’existe pas, ou n’est pas l’un des vôtres. Les vôtres sont dans"
                                + " «\u202FMes documents\u202F»."));
        // No link is handed out that the activity list does not tell.
        documents.noteDownload(document, caller.transaction());
        return Response.ok(DocumentResponses.withLink(document, files.link(document)));
    }
}
