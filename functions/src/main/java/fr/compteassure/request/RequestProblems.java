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
                "Une demande de même nature est déjà en cours. Suivez-la ou retirez-la dans «\u202FMes demandes\u202F».",
                Map.of("requestId", requestId));
    }

    /** 409: another one of its kind was submitted since it was closed. */
    static Problem anotherOpen() {
        return Problem.of(409, "request-open", "Autre demande en cours",
                "La personne a déposé depuis une autre demande de même nature, qui est en cours.");
    }

    /** 409: nothing more can be done about it. */
    static Problem closed() {
        return Problem.of(409, "request-closed", "Demande terminée",
                "Cette demande est terminée\u202F: elle ne peut plus être modifiée. Pour autre chose, il en faut une nouvelle.");
    }

    /** 409: it was accepted, and only the fund can take back what it changed. */
    static Problem beingDecidedAgain() {
        return Problem.of(409, "request-closed", "Demande réexaminée",
                "Cette demande a été acceptée, et votre caisse la réexamine\u202F: elle ne peut plus être retirée. Votre caisse"
                        + " vous dira ce qu’elle décide.");
    }

    /** 409: the account is frozen, and where its benefits are paid is not decided meanwhile. */
    static Problem frozen() {
        return Problem.of(409, "too-early", "Compte gelé",
                "Le compte de cette personne est gelé\u202F: ses coordonnées bancaires ne changent pas avant le dégel. Vous"
                        + " pouvez refuser cette demande.");
    }

    /** 409: the history is no longer what the advisor saw. */
    static Problem decidedMeanwhile() {
        return Problem.of(409, "decided-meanwhile", "Demande modifiée entre-temps",
                "Cette demande a changé depuis que vous l’avez ouverte. Relisez-la avant de décider.");
    }

    /** 409: it takes effect by itself, and not before its time. */
    static Problem tooEarly() {
        return Problem.of(409, "too-early", "Délai de sécurité",
                "Cette demande prend effet d’elle-même à la date prévue\u202F: elle ne peut pas être acceptée avant.");
    }

    /** 409: opened again, it could be accepted without the days in which its owner, or the other parent, may stop it. */
    static Problem toAskAnew() {
        return Problem.of(409, "request-closed", "Demande à refaire",
                "Une fois refusée, une demande que quelqu’un peut arrêter avant son effet ne se rouvre pas\u202F: la personne en"
                        + " dépose une nouvelle.");
    }

    /** 409: nothing was decided that could be wrong. */
    static Problem undecided(String requestId) {
        return Problem.of(409, "request-open", "Demande en cours",
                "Cette demande est en cours\u202F: il n’y a pas de décision à revoir.", Map.of("requestId", requestId));
    }

    /** 409: the decision is too old. */
    static Problem tooLate() {
        return Problem.of(409, "too-late", "Décision trop ancienne",
                "Une demande se rouvre dans les deux mois qui suivent la décision.");
    }

    /** 409: a file is still to be looked at. */
    static Problem pieceUnchecked() {
        return Problem.of(409, "piece-unchecked", "Pièce en cours de contrôle",
                "Une pièce vient d’être ajoutée et n’est pas encore contrôlée. Réessayez dans quelques minutes.");
    }

    /** 409: it has twenty files. */
    static Problem tooManyAttachments() {
        return Problem.of(409, "too-many-attachments", "Trop de fichiers",
                "Une demande peut avoir 20 fichiers. Rassemblez plusieurs pages dans un même PDF, ou envoyez le reste par"
                        + " courrier à votre caisse.");
    }

    /** 409: nothing was asked, or it was given. */
    static Problem nothingAsked() {
        return Problem.of(409, "nothing-asked", "Aucune réponse attendue",
                "Votre caisse n’attend pas de réponse de votre part pour cette demande. Pour lui écrire malgré tout, ouvrez"
                        + " «\u202FMes messages\u202F».");
    }

    /** 404: none of its id, or nobody's whom it concerns. */
    static Problem notFound() {
        return Problem.notFound(
                "Cette demande n’existe pas, ou n’est pas l’une des vôtres.");
    }
}
