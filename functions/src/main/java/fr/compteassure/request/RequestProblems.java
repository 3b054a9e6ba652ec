package fr.compteassure.request;

import fr.compteassure.api.Problem;
import java.util.Map;

/** What requests are refused with. */
final class RequestProblems {
    private RequestProblems() {}

    /** 422: the rules forbid it. */
    static Problem refused(Verdict.Refused refused) {
        return Problem.of(422, "procedure-refused", "Demande impossible", refused.detail(),
                Map.of("rule", refused.rule()));
    }

    /** 409: one of its kind is open. */
    static Problem open(String requestId) {
        return Problem.of(409, "request-open", "Demande déjà en cours",
                "Une demande identique est déjà en cours. Suivez-la ou retirez-la dans « Mes demandes ».",
                Map.of("requestId", requestId));
    }

    /** 409: nothing more can be done about it. */
    static Problem closed() {
        return Problem.of(409, "request-closed", "Demande terminée",
                "Cette demande est terminée : elle ne peut plus être modifiée.");
    }

    /** 409: nothing was asked, or it was given. */
    static Problem nothingAsked() {
        return Problem.of(409, "nothing-asked", "Aucune réponse attendue",
                "Votre caisse n’attend pas de réponse de votre part pour cette demande.");
    }

    /** 404: none of its id, or nobody's whom it concerns. */
    static Problem notFound() {
        return Problem.notFound("Cette demande n’existe pas, ou n’est pas l’une des vôtres.");
    }
}
