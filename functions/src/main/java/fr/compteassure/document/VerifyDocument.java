package fr.compteassure.document;

import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;

/** {@code GET /verifications/{code}}: tells anyone whether a document bears a true code. */
public final class VerifyDocument extends PublicFunction {
    private final Cloud cloud;
    private final DocumentVerification verification;

    /** For Lambda. */
    public VerifyDocument() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public VerifyDocument(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        verification = new DocumentVerification(cloud);
    }

    @Override
    protected Response handle(Request request) {
        return DocumentResponses.checked(verification.byCode(request.pathParameter("code"), request.sourceIp()),
                cloud.clock(),
                "Aucun document délivré par l’assurance maladie ne porte ce code. Vérifiez votre saisie.");
    }
}
