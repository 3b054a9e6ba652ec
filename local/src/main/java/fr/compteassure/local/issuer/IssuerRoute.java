package fr.compteassure.local.issuer;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.local.http.Request;
import fr.compteassure.local.http.Response;
import fr.compteassure.local.json.Json;
import fr.compteassure.value.ShortText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the local issuer answers. */
public final class IssuerRoute {
    private static final int MAX_BODY = 4 * 1024;

    private final LocalIssuer issuer;
    private final Cpams cpams = new Cpams();

    /** Serves this issuer. */
    public IssuerRoute(LocalIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * What is published.
     *
     * @param document its path, from the issuer's own address on
     * @return empty when there is no such document
     */
    public Optional<Response> document(String document) {
        return switch (document) {
            case ".well-known/openid-configuration" -> Optional.of(Response.json(200, issuer.discovery()));
            case "keys" -> Optional.of(Response.json(200, issuer.published()));
            default -> Optional.empty();
        };
    }

    /** Signs with another key from now on. */
    public Response rotation() {
        issuer.rotate();
        return Response.json(200, issuer.published());
    }

    /** A token for whom the body names: {@code {"cpam": "351", "name": "Camille Martin"}}. */
    public Response token(Request request) throws IOException {
        try {
            var body = Json.object(request.bodyUpTo(MAX_BODY).orElse(new byte[0]));
            return Response.json(200,
                    Map.of("token", issuer.token(fund(text(body, "cpam")), ShortText.of(text(body, "name")))));
        } catch (IllegalArgumentException _) {
            return Response.problem(400, "invalid-fields", "Conseiller inconnu",
                    "Le corps attendu est {\"cpam\": \"351\", \"name\": \"Camille Martin\"}\u202F: le code d’une caisse qui"
                            + " existe, et un nom.");
        }
    }

    private String fund(String code) {
        return cpams.of(new CpamCode(code)).map(_ -> code)
                .orElseThrow(() -> new IllegalArgumentException("there is no such fund"));
    }

    private static String text(Map<String, Object> body, String field) {
        if (body.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field + " is not there");
    }
}
