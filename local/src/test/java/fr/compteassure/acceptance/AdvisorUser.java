package fr.compteassure.acceptance;

import static fr.compteassure.acceptance.Values.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An advisor of a fund, as a test of any feature drives one.
 *
 * @param application where
 * @param token the token of the fund's identity provider
 */
public record AdvisorUser(Application application, String token) {
    /** One of the fund that the people of tests belong to. */
    public static AdvisorUser of(Application application) {
        return of(application, "351", "Camille Martin");
    }

    /** One of any fund. */
    public static AdvisorUser of(Application application, String cpam, String name) {
        return new AdvisorUser(application, application.advisorToken(cpam, name));
    }

    /** A request with the token. */
    public Reply send(String method, String path, Object body, String... headers) {
        return application.api().send(method, "/api" + path, body == null ? null : Api.json(body),
                Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** The ids of what the case-load lists, whole, with these parameters. */
    public List<String> caseload(String query) {
        return ((List<?>) send("GET", "/advisor/requests?limit=100" + query, null).json().get("items")).stream()
                .map(item -> (String) ((Map<?, ?>) item).get("requestId")).toList();
    }

    /** Looks at a request. */
    public Reply review(String requestId) {
        return send("GET", "/advisor/requests/" + requestId, null);
    }

    /** Takes a request up. */
    public Reply take(String requestId, String... headers) {
        return send("POST", "/advisor/requests/" + requestId + "/reviews", map(), headers);
    }

    /** Decides on a request as it is now. */
    public Reply decide(String requestId, Map<String, Object> decision, String... headers) {
        decision.put("seen", review(requestId).json().get("seen"));
        return send("POST", "/advisor/requests/" + requestId + "/decisions", decision, headers);
    }

    /** Accepts a request. */
    public Reply accept(String requestId) {
        return decide(requestId, map("decision", "ACCEPTED"));
    }

    /** Refuses a request. */
    public Reply refuse(String requestId) {
        return decide(requestId, map("decision", "REJECTED", "reason", "Les pièces ne concordent pas."));
    }

    /** Asks for a piece. */
    public Reply ask(String requestId, String piece, String reason) {
        return decide(requestId, map("decision", "INFORMATION_NEEDED", "reason", reason, "missing", List.of(piece)));
    }

    /** Opens a request again. */
    public Reply reopen(String requestId) {
        return send("POST", "/advisor/requests/" + requestId + "/reopening",
                map("reason", "Un justificatif avait été mal lu."));
    }
}
