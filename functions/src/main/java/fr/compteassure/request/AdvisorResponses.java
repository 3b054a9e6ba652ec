package fr.compteassure.request;

import static fr.compteassure.api.Json.object;

import fr.compteassure.attachment.Attachment;
import fr.compteassure.attachment.AttachmentFiles;
import fr.compteassure.attachment.AttachmentStatus;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Requests as advisors are told of them: what the person sees, who that is, and what is for the fund alone. */
final class AdvisorResponses {
    private final Cloud cloud;
    private final AttachmentFiles files;
    private final RequestResponses responses;

    AdvisorResponses(Cloud cloud) {
        this.cloud = cloud;
        files = new AttachmentFiles(cloud);
        responses = new RequestResponses(cloud);
    }

    /** The same with links that download its files, for a look at it. */
    Map<String, Object> reviewed(Transition.Known known) {
        var reviewed = whole(known);
        reviewed.put("attachments", attachments(known.request(), this::withLink));
        return reviewed;
    }

    /** All that an advisor may see, and how long its history was: the {@code seen} of a decision. */
    Map<String, Object> whole(Transition.Known known) {
        var request = known.request();
        var whole = responses.whole(request);
        known.file().ifPresent(file -> whole.put("insured", insured(file.person())));
        whole.put("attachments", attachments(request, (_, one) -> one.json()));
        whole.put("seen", request.history().size());
        request.history().steps().stream().filter(Step.Objected.class::isInstance).map(Step.Objected.class::cast)
                .forEach(step -> whole.put("objection", step.toTheFund()));
        if (request.objection() != null) {
            whole.put("objection", request.objection());
        }
        if (request.filing().onPaper()) {
            whole.put("task", "SEND_PAPER_FORM");
        }
        return whole;
    }

    private List<Map<String, Object>> attachments(SubmittedRequest request,
            BiFunction<SubmittedRequest, Attachment, Map<String, Object>> telling) {
        return request.files().shown(cloud.clock().instant()).stream().map(one -> telling.apply(request, one)).toList();
    }

    /** What the person sees of a file, and what downloads it once it is found in order. */
    private Map<String, Object> withLink(SubmittedRequest request, Attachment one) {
        var told = one.json();
        if (one.status() == AttachmentStatus.ACCEPTED) {
            var link = files.link(PieceAdding.key(request.id(), one.id()), one);
            told.put("downloadUrl", link.url());
            told.put("downloadUrlExpiresAt", link.expiresAt().toString());
        }
        return told;
    }

    private static Map<String, Object> insured(InsuredPerson person) {
        return object("nir", person.nir().value(), "familyName", person.familyName().value(),
                "usageName", person.usageName(), "givenNames", person.givenNames(),
                "birthDate", person.birthDate().toString(), "address", person.address().postalLines(),
                "beneficiaries", beneficiaries(person.beneficiaries()));
    }

    private static List<Map<String, Object>> beneficiaries(List<Beneficiary> all) {
        return all.stream().map(one -> object("id", one.id(), "familyName", one.familyName(),
                "givenNames", one.givenNames(), "birthDate", one.birthDate().toString())).toList();
    }
}
