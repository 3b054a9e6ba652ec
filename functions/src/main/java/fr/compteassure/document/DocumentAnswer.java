package fr.compteassure.document;

import static fr.compteassure.api.Answer.object;

import fr.compteassure.api.Answer;
import fr.compteassure.api.Problem;
import java.time.InstantSource;
import java.util.Map;

/** Documents as the API tells of them. */
final class DocumentAnswer {
    private DocumentAnswer() {}

    /**
     * What came of a request to issue a document.
     *
     * @param nothing what tells the person that there is nothing to certify
     */
    static Answer issued(Issuing.Outcome outcome, String nothing) {
        return switch (outcome) {
            case Issuing.Issued(var document, var link) -> Answer.created(object(
                    "documentId", document.id(),
                    "type", document.type().name(),
                    "issuedAt", document.issuedAt().toString(),
                    "downloadUrl", link.url(),
                    "downloadUrlExpiresAt", link.expiresAt().toString(),
                    "verificationCode", document.verificationCode()));
            case Issuing.NothingToCertify _ ->
                throw Problem.of(422, "nothing-to-certify", "Rien à attester", nothing);
            case Issuing.KeyReused _ -> throw Problem.idempotencyKeyReused();
        };
    }

    /** A document of a list. */
    static Map<String, Object> listed(IssuedDocument document) {
        return object(
                "documentId", document.id(),
                "type", document.type().name(),
                "issuedAt", document.issuedAt().toString(),
                "verificationCode", document.verificationCode(),
                "fileName", document.fileName());
    }

    /** A document with what downloads it. */
    static Map<String, Object> withLink(IssuedDocument document, DocumentLink link) {
        var answer = listed(document);
        answer.put("downloadUrl", link.url());
        answer.put("downloadUrlExpiresAt", link.expiresAt().toString());
        return answer;
    }

    /** What came of a check. */
    static Answer checked(Verifying.Outcome outcome, InstantSource clock, String otherwise) {
        return switch (outcome) {
            case Verifying.Authentic(var document) -> Answer.ok(object(
                    "authentic", true,
                    "type", document.type().name(),
                    "issuedAt", document.issuedAt().toString(),
                    "holderInitials", document.holderInitials(),
                    "sha256", document.sha256()));
            case Verifying.Unknown _ -> throw Problem.notFound(otherwise);
            case Verifying.TooManyTries(var until) -> throw Problem.tooManyAttempts(clock.instant(), until);
        };
    }
}
