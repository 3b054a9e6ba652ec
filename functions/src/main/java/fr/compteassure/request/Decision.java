package fr.compteassure.request;

import fr.compteassure.api.Fields;
import fr.compteassure.value.Choice;
import fr.compteassure.value.LongText;
import fr.compteassure.value.OpenCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an advisor decides.
 *
 * @param kind what
 * @param reason why, in words for the person; null only for what is accepted
 * @param missing the pieces that the person is asked for
 * @param seen how long the history was that the advisor saw
 */
record Decision(Kind kind, String reason, List<String> missing, long seen) {
    /** In characters. */
    static final int MAX_REASON = 2_000;
    private static final int MAX_MISSING = 20;
    /** So that a request with its answers stays within what an item may hold; and whoever was asked ten times is to be called. */
    private static final int MAX_DEMANDS = 10;

    /** What can be decided. */
    enum Kind {
        ACCEPTED, REJECTED, INFORMATION_NEEDED
    }

    static Decision read(Fields fields) {
        var kind = fields.required("decision", Choice.of(Kind.class));
        var reason = kind == null || kind == Kind.ACCEPTED
                ? fields.optional("reason", text -> LongText.of(text, MAX_REASON))
                : fields.required("reason", text -> LongText.of(text, MAX_REASON));
        var missing = fields.optionalTexts("missing", MAX_MISSING, OpenCode::of);
        if (kind != null && kind != Kind.INFORMATION_NEEDED && missing != null && !missing.isEmpty()) {
            fields.wrong("missing", "Des pièces ne se demandent qu’avec INFORMATION_NEEDED.");
        }
        return new Decision(kind, reason, missing == null ? List.of() : missing.stream().distinct().toList(),
                fields.requiredNumber("seen", 1, Integer.MAX_VALUE));
    }

    /**
     * A second demand for the same piece must say why: it cannot be the first one, word for word. And there is an end to
     * demands.
     */
    void check(SubmittedRequest request, Fields fields) {
        if (kind == Kind.INFORMATION_NEEDED && request.history().asked().count() >= MAX_DEMANDS) {
            fields.wrong("decision", "Cette personne a déjà reçu " + MAX_DEMANDS
                    + " demandes pour ce dossier\u202F: joignez-la, puis décidez.");
        }
        var again = request.history().asked().filter(asked -> asked.missing().stream().anyMatch(missing::contains))
                .flatMap(asked -> asked.reason().stream()).anyMatch(before -> before.equals(reason));
        if (again) {
            fields.wrong("reason",
                    "Cette pièce a déjà été demandée avec le même motif\u202F: dites à la personne ce qui n’allait"
                            + " pas dans ce qu’elle a envoyé.");
        }
    }

    /** The step that it is of a request. */
    Step step(SubmittedRequest request, Instant at, String advisor) {
        return switch (kind) {
            case ACCEPTED -> new Step.Accepted(at, Optional.of(advisor), Optional.ofNullable(reason));
            case REJECTED -> new Step.Rejected(at, Optional.of(advisor), Optional.of(reason));
            case INFORMATION_NEEDED ->
                new Step.InformationAsked(at, Optional.of(advisor), Optional.of(reason), missing,
                        request.files().ids());
        };
    }
}
