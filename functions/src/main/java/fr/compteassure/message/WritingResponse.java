package fr.compteassure.message;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Response;

/** What is answered to whoever writes to the fund. */
final class WritingResponse {
    private WritingResponse() {}

    /** @throws fr.compteassure.api.Problem when nothing was sent */
    static Response of(Writing.Outcome outcome, Fields fields) {
        return switch (outcome) {
            case Writing.Sent sent -> Response.created(MessageResponses.receipt(sent));
            case Writing.UnknownFiles _ -> {
                // Somebody else's, one that was sent before, and none at all: nobody can tell them apart.
                fields.wrong(NewMessage.FILES, "Un de ces fichiers n’existe pas, ou a déjà été envoyé.");
                throw fields.problem();
            }
            case Writing.UncheckedFiles(var attachments) -> throw MessageProblems.unchecked(attachments);
            case Writing.Full _ -> throw MessageProblems.full();
            case Writing.Unknown _ -> throw MessageProblems.notFound();
        };
    }
}
