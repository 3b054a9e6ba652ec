package fr.compteassure.document;

import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InvalidValue;
import java.util.Locale;

/** {@code POST /verifications}: tells anyone whether a file is a document as it was issued. */
public final class VerifyFile extends PublicFunction {
    private final Cloud cloud;
    private final DocumentVerification verification;

    /** For Lambda. */
    public VerifyFile() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public VerifyFile(Cloud cloud) {
        super(cloud);
        this.cloud = cloud;
        verification = new DocumentVerification(cloud);
    }

    @Override
    protected Response handle(Request request) {
        var fields = request.fields();
        var sha256 = fields.required("sha256", VerifyFile::sha256);
        fields.check();
        return DocumentResponses.checked(verification.byFile(sha256, request.sourceIp()), cloud.clock(),
                "Ce fichier n’est pas, à l’octet près, un fichier délivré par l’assurance maladie. Cela n’accuse"
                        + " personne\u202F: un simple «\u202FEnregistrer sous\u202F», une impression en PDF ou une signature"
                        + " ajoutée peut changer le fichier. Le code du document se vérifie aussi.");
    }

    private static String sha256(String text) {
        if (!text.matches("[0-9A-Fa-f]{64}")) {
            throw new InvalidValue("L’empreinte attendue est un SHA-256\u202F: 64 chiffres hexadécimaux.");
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
