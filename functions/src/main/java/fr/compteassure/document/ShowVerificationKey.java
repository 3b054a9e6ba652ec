package fr.compteassure.document;

import fr.compteassure.api.Json;
import fr.compteassure.api.PublicFunction;
import fr.compteassure.api.Request;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.Cloud;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** {@code GET /verification-key}: the public key under which the facts of documents are signed. */
public final class ShowVerificationKey extends PublicFunction {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final FactsSigner signer;

    /** For Lambda. */
    public ShowVerificationKey() {
        this(Cloud.ofEnvironment());
    }

    /** @param cloud where it runs */
    public ShowVerificationKey(Cloud cloud) {
        super(cloud);
        signer = new FactsSigner(cloud);
    }

    @Override
    protected Response handle(Request request) {
        return Response.ok(Json.object("algorithm", "ECDSA_SHA_256", "curve", "P-256", "publicKey",
                pem(signer.publicKey()))).cacheFor(Duration.ofDays(1));
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(key) + "\n-----END PUBLIC KEY-----\n";
    }
}
