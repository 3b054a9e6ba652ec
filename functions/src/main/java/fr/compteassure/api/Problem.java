package fr.compteassure.api;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is not done, told as {@code application/problem+json} (RFC 9457). Title and detail are French, for
 * the person who will read them.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A wrong field.
     *
     * @param field its JSON path, such as {@code contact.email}
     * @param message what is wrong and what is expected, in French
     * @param candidates the values of which one is expected; null when there are too many to be told
     */
    public record WrongField(String field, String message, List<String> candidates) {
        /** One whose right values are too many to be told. */
        public WrongField(String field, String message) {
            this(field, message, null);
        }
    }

    /**
     * What the log tells of a problem, beside the status that it tells of every request.
     *
     * @param level {@code ERROR} for what operations are to hear of
     * @param text without personal data
     */
    record Remark(LogLevel level, String text) {}

    private final transient Response response;
    private final transient Optional<Remark> remark;

    private Problem(Response response, Optional<Remark> remark) {
        super((String) ((Map<?, ?>) response.body()).get("type"), null, false, false);
        this.response = response;
        this.remark = remark;
    }

    private Problem(int status, String name, String title, String detail, Map<String, String> headers,
            Map<String, Object> more) {
        this(new Response(status, headers, body(name, title, status, detail, more)), Optional.empty());
    }

    private static Map<String, Object> body(String name, String title, int status, String detail,
            Map<String, Object> more) {
        var body = Json.object("type", "/problems/" + name, "title", title, "status", status, "detail", detail);
        body.putAll(more);
        return body;
    }

    /** @param status the HTTP status; name the last part of the type */
    public static Problem of(int status, String name, String title, String detail) {
        return new Problem(status, name, title, detail, Map.of(), Map.of());
    }

    /**
     * The same with more that a program should look at.
     *
     * @param more further fields of the body, as JSON values
     */
    public static Problem of(int status, String name, String title, String detail, Map<String, Object> more) {
        return new Problem(status, name, title, detail, Map.of(), more);
    }

    /** 400: the body is not a JSON object. */
    static Problem malformedRequest() {
        return of(400, "malformed-request", "Demande illisible",
                "La demande n’a pas pu être lue\u202F: rechargez la page, puis recommencez. Un programme envoie un objet JSON"
                        + " valide, en UTF-8, sans champ en double.");
    }

    /** 400: every wrong field of the request. */
    public static Problem invalidFields(List<WrongField> errors) {
        var fields = errors.stream()
                .map(error -> Json.object("field", error.field(), "message", error.message(), "candidates",
                        error.candidates()))
                .toList();
        return new Problem(400, "invalid-fields", "Informations à corriger",
                "Certaines informations manquent ou ne sont pas valides. Corrigez-les, puis envoyez de nouveau\u202F: rien"
                        + " n’a été enregistré.",
                Map.of(), Map.of("errors", fields));
    }

    /** 401: no session, or a dead one. */
    public static Problem sessionRequired() {
        return new Problem(401, "session-required", "Connexion nécessaire",
                "Votre session a pris fin, ou n’est pas encore ouverte. Connectez-vous, puis recommencez\u202F: ce qui"
                        + " était déjà enregistré n’est pas perdu.",
                Map.of(), Map.of());
    }

    /**
     * 401: no token of an advisor, or none that is good. Whoever is refused is told nothing of why.
     *
     * @param reason what is wrong with it, in a word, for the log
     */
    static Problem advisorRequired(String reason) {
        return of(401, "advisor-required", "Connexion de conseiller nécessaire",
                "Votre connexion de conseiller n’est pas ou plus valable. Connectez-vous à nouveau.")
                .remarked(LogLevel.INFO, "advisor refused: " + reason);
    }

    /** 403: the call did not come through the address of the pages. */
    static Problem directCallRefused() {
        return of(403, "direct-call-refused", "Appel direct refusé",
                "Cette adresse ne répond pas aux appels directs. Passez par l’adresse de votre compte en ligne.");
    }

    /** 404: nothing there, or nothing that the caller may see. */
    public static Problem notFound(String detail) {
        return of(404, "not-found", "Introuvable", detail);
    }

    /** 413: the body is over 64 KiB. */
    static Problem tooLarge() {
        return of(413, "too-large", "Demande trop volumineuse",
                "Ce que vous envoyez est trop long (64 Kio au plus)\u202F: raccourcissez votre texte, puis recommencez.");
    }

    /** 422: the key came with another body before. */
    static Problem idempotencyKeyReused() {
        return of(422, "idempotency-key-reused", "Clé déjà utilisée",
                "Cette clé d’idempotence a déjà servi pour une autre demande\u202F: rechargez la page, puis recommencez.");
    }

    /** 429, with how many whole seconds to wait, the same in words, and how to get out of it sooner. */
    static Problem tooManyAttempts(Duration wait, String wayOut) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(429, "too-many-attempts", "Trop d’essais",
                "Par sécurité, il faut attendre " + inWords(seconds) + " avant un nouvel essai. " + wayOut,
                Map.of("Retry-After", Long.toString(seconds)), Map.of());
    }

    private static String inWords(long seconds) {
        var minutes = (seconds + 59) / 60;
        if (minutes < 120) {
            return minutes + (minutes == 1 ? " minute" : " minutes");
        }
        var hours = (minutes + 59) / 60;
        return hours <= 48 ? hours + " heures" : (hours + 23) / 24 + " jours";
    }

    /** 500: a fault of ours; the request id finds its log lines. */
    static Problem unexpected(String requestId) {
        return new Problem(500, "unexpected", "Erreur inattendue",
                "Une erreur s’est produite de notre côté. Attendez quelques minutes, regardez si c’est fait, et"
                        + " sinon recommencez. Si l’erreur dure, appelez votre caisse au 36 46.",
                Map.of(), Map.of("requestId", requestId));
    }

    /** The same problem, of which the log tells this. */
    Problem remarked(LogLevel level, String text) {
        return new Problem(response, Optional.of(new Remark(level, text)));
    }

    /** What the log tells of it. */
    Optional<Remark> remark() {
        return remark;
    }

    /** The response that tells the problem. */
    public Response response() {
        return response;
    }
}
