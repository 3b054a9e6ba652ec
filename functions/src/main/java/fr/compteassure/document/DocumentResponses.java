package fr.compteassure.document;

import static fr.compteassure.api.Json.object;

import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.api.Response;
import fr.compteassure.cloud.DownloadLink;
import java.time.InstantSource;
import java.util.Map;

/** Documents as the API tells of them. */
final class DocumentResponses {
    private DocumentResponses() {}

    /** A document that is issued. */
    static Response issued(DocumentIssue.Issued issued) {
        var object = told(issued.document());
        addLink(object, issued.link());
        return Response.created(object);
    }

    /** What every answer tells its owner of a document: what tells it from others of its kind is among it. */
    private static Map<String, Object> told(IssuedDocument document) {
        return object(
                "documentId", document.id(),
                "type", document.type().name(),
                "period", DocumentDays.json(document.period()),
                "beneficiaries", document.attested().beneficiaries(),
                "beneficiaryInitials", document.attested().beneficiaryInitials(),
                "exemptionShown", document.attested().exemptionShown(),
                "issuedAt", document.issuedAt().toString(),
                "verificationCode", document.verificationCode());
    }

    private static void addLink(Map<String, Object> object, DownloadLink link) {
        object.put("downloadUrl", link.url());
        object.put("downloadUrlExpiresAt", link.expiresAt().toString());
    }

    /**
     * What came of a request to issue a document about payments.
     *
     * @param nothing what tells the person that there is nothing to certify
     */
    static Response issued(PaymentDocumentIssue.Outcome outcome, String nothing) {
        return switch (outcome) {
            case PaymentDocumentIssue.Certified(var issued) -> issued(issued);
            case PaymentDocumentIssue.NothingToCertify _ ->
                throw Problem.of(422, "nothing-to-certify", "Rien à attester", nothing);
        };
    }

    /** A document of a list. */
    static Map<String, Object> listed(IssuedDocument document) {
        var object = told(document);
        object.put("fileName", document.fileName());
        return object;
    }

    /** A document with what downloads it. */
    static Map<String, Object> withLink(IssuedDocument document, DownloadLink link) {
        var object = listed(document);
        addLink(object, link);
        return object;
    }

    /** What came of a check. */
    static Response checked(DocumentVerification.Outcome outcome, InstantSource clock, String otherwise) {
        return switch (outcome) {
            case DocumentVerification.Authentic(var document) -> Response.ok(object(
                    "authentic", true,
                    "type", document.type().name(),
                    "issuedAt", document.issuedAt().toString(),
                    "holderInitials", document.holderInitials(),
                    "period", DocumentDays.json(document.period()),
                    "beneficiaries", document.attested().beneficiaries(),
                    "beneficiaryInitials", document.attested().beneficiaryInitials(),
                    "exemptionShown", document.attested().exemptionShown(),
                    "totalCents", document.attested().totalCents(),
                    "sha256", document.sha256()));
            case DocumentVerification.Unknown _ -> throw Problem.notFound(otherwise);
            case DocumentVerification.TooManyTries(var until) -> throw Limit.ADDRESS.problem(clock.instant(), until);
        };
    }
}
