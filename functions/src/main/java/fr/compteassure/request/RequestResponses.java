package fr.compteassure.request;

import static fr.compteassure.api.Json.object;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.document.DocumentLinks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests as the API tells of them. */
final class RequestResponses {
    private final Cloud cloud;
    private final DocumentLinks links;

    RequestResponses(Cloud cloud) {
        this.cloud = cloud;
        links = new DocumentLinks(cloud);
    }

    /** What a submitted request is answered by. */
    Map<String, Object> receipt(SubmittedRequest request) {
        return withDocuments(facts(request), request);
    }

    /** What is told of a request at any time. */
    private Map<String, Object> facts(SubmittedRequest request) {
        return object(
                "requestId", request.id(),
                "number", request.number(),
                "type", request.type(),
                "role", request.isOfOtherParent() ? "OTHER_PARENT" : null,
                "status", request.status().name(),
                "submittedAt", request.submittedAt().toString(),
                "expectedBy", text(request.outlook().expectedBy()),
                "effectiveAt", request.effectiveAt() == null || request.isOfOtherParent()
                        ? null
                        : request.effectiveAt().toString(),
                "objectBefore", request.isOfOtherParent() ? request.effectiveAt().toString() : null,
                "childGivenName", request.isOfOtherParent() ? request.concerned().givenName() : null,
                "nextActor", request.nextActor(cloud.clock().instant()).name(),
                "answerBefore", text(request.answerBefore().orElse(null)),
                "pieces", request.isOfOtherParent() ? null : pieces(request),
                "warnings", filled(request.filing().warnings().stream()
                        .map(warning -> object("code", warning.code(), "message", warning.message())).toList()),
                "estimate", request.filing().estimate());
    }

    /** The same for a list. */
    Map<String, Object> listed(SubmittedRequest request) {
        var listed = facts(request);
        listed.put("unread", request.unread());
        return listed;
    }

    /** All that the person may see, with links to the documents that came with it: handing them out is to be told. */
    Map<String, Object> wholeWithDocuments(SubmittedRequest request) {
        return withDocuments(whole(request), request);
    }

    private Map<String, Object> withDocuments(Map<String, Object> told, SubmittedRequest request) {
        if (!request.documents().isEmpty()) {
            told.put("documents", links.json(request.documents()));
        }
        return told;
    }

    /** All that the person may see but those documents, which only an answer to the person alone links to. */
    Map<String, Object> whole(SubmittedRequest request) {
        var whole = facts(request);
        if (!request.isOfOtherParent()) {
            whole.put("form", request.filing().form());
        }
        whole.put("history", history(request));
        if (!request.isOfOtherParent()) {
            whole.put("attachments",
                    request.files().shown(cloud.clock().instant()).stream().map(Attachment::json).toList());
        }
        Appeal.of(request, cloud.today()).map(Appeal::json).ifPresent(appeal -> whole.put("appeal", appeal));
        return whole;
    }

    /** What happened, the first step first. */
    static List<Map<String, Object>> history(SubmittedRequest request) {
        return request.history().steps().stream().map(step -> object(
                "status", step.status().name(),
                "at", step.at().toString(),
                "by", step.by().name(),
                "byName", step.advisor().orElse(null),
                "reason", step.reason().orElse(null),
                "missing", step instanceof Step.InformationAsked asked ? asked.missing() : null)).toList();
    }

    private static List<Map<String, Object>> pieces(SubmittedRequest request) {
        return request.pieces().stream().map(piece -> object("piece", piece.name(), "required", piece.required(),
                "received", request.received(piece.name()))).toList();
    }

    private static <T> List<T> filled(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static String text(LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse(null);
    }
}
