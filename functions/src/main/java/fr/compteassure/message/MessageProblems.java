package fr.compteassure.message;

import fr.compteassure.api.Problem;
import fr.compteassure.attachment.Attachment;
import java.util.List;
import java.util.Map;

/** What messages are refused with. */
final class MessageProblems {
    private MessageProblems() {}

    /** 404: none of its id, or nobody's whom it concerns. */
    static Problem notFound() {
        return Problem.notFound(
                "Cette conversation n’existe pas, ou n’est pas l’une des vôtres.");
    }

    /** 404: the file that an earlier request announced was forgotten since. */
    static Problem forgotten() {
        return Problem.notFound("Ce fichier n’a pas été envoyé à temps. Ajoutez-le de nouveau.");
    }

    /** 409: there are a hundred messages in it. */
    static Problem full() {
        return Problem.of(409, "thread-full", "Conversation trop longue",
                "Cette conversation compte déjà 100 messages. Commencez-en une nouvelle.");
    }

    /** 409: files that were not looked at, or that were refused, with what is known of each. */
    static Problem unchecked(List<Attachment> attachments) {
        return Problem.of(409, "attachment-unchecked", "Fichier non contrôlé ou refusé",
                "Un fichier n’a pas fini d’être contrôlé, ou a été refusé. S’il vient d’être ajouté, réessayez dans quelques"
                        + " instants\u202F; s’il a été refusé, retirez-le de votre message.",
                Map.of("attachments", attachments.stream().map(Attachment::json).toList()));
    }
}
