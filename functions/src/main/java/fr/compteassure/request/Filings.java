package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.CrockfordBase32;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written of a request that the rules allow. */
final class Filings {
    private static final int NUMBER_CHARACTERS = 8;
    private static final String LANGUAGE = "fr";

    private final Cloud cloud;
    private final RequestIds ids;
    private final InsuredStore registry;
    private final ActivityStore activities;
    private final OtherParents otherParents;

    Filings(Cloud cloud) {
        this.cloud = cloud;
        ids = new RequestIds(cloud);
        registry = new InsuredStore(cloud);
        activities = new ActivityStore(cloud);
        otherParents = new OtherParents(cloud);
    }

    /**
     * A request about to be written.
     *
     * @param request the request
     * @param concern the other parent whom it concerns too
     * @param beside what the procedure has written with it
     */
    record New(SubmittedRequest request, Optional<Draft.Concern> concern, Beside beside) {
        /** The same with what the procedure has written with it. */
        New with(Beside more) {
            return new New(request.with(more.documents(), more.warnings()), concern, more);
        }

        /** The same as the procedure sees it. */
        Filed filed(Submission.Known known) {
            return new Filed(known.file().person(), request.id(), request.number(), request.submittedAt(),
                    request.effectiveAt(), known.correspondent());
        }
    }

    /** The request that comes of a verdict. */
    New draft(Procedure<?> procedure, Verdict.Allowed verdict, Submission.Known known, Applicant applicant) {
        var person = applicant.person();
        var request = new SubmittedRequest(person.id(), ids.next(person.id(), applicant.now()), number(),
                procedure.type(), filing(procedure, verdict, known), null, person.cpam(),
                history(verdict, applicant.now()),
                outlook(verdict, known, applicant), PieceFiles.NONE, null, Attention.none(), 1);
        return new New(request, verdict.draft().concern(), Beside.NOTHING);
    }

    private Filing filing(Procedure<?> procedure, Verdict.Allowed verdict, Submission.Known known) {
        var draft = verdict.draft();
        var term = term(verdict);
        return new Filing(draft.form(), procedure.formVersion(), LANGUAGE, alone(procedure.type(), draft.alone()),
                draft.pieces(), draft.effects(), draft.warnings(), draft.estimate(), List.of(),
                term.flatMap(Verdict.Term::legal).orElse(null), term.filter(Verdict.Term::silenceRefuses).isPresent(),
                draft.concern().map(concern -> otherParents.account(concern, known.other())).orElse(null),
                draft.concern().isPresent() && known.other().isEmpty());
    }

    private static Optional<Verdict.Term> term(Verdict.Allowed verdict) {
        return verdict instanceof Verdict.ToReview review ? Optional.of(review.term()) : Optional.empty();
    }

    private static History history(Verdict.Allowed verdict, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        return new History(verdict instanceof Verdict.AtOnce
                ? List.of(new Step.Submitted(at), new Step.Settled(at))
                : List.of(new Step.Submitted(at)));
    }

    /** Without the pieces that it needs, the fund has nothing to do yet. */
    private static Outlook outlook(Verdict.Allowed verdict, Submission.Known known, Applicant applicant) {
        return switch (verdict) {
            case Verdict.Later later -> new Outlook(null, later.effectiveAt(), later.awaited(), null);
            case Verdict.ToReview review -> new Outlook(expectedBy(review.term(), known, applicant), null,
                    review.draft().pieces().stream().anyMatch(Piece::required) ? NextActor.INSURED : null, null);
            case Verdict.AtOnce _ -> Outlook.fundBy(null);
        };
    }

    private String alone(String type, String what) {
        return cloud.keyedHash().text("request-alone", type + "\n" + what);
    }

    private String number() {
        return CrockfordBase32.groups(cloud.randomBytes(NUMBER_CHARACTERS), NUMBER_CHARACTERS);
    }

    /** What is usual, and no later than the law wants it. */
    private static LocalDate expectedBy(Verdict.Term term, Submission.Known known, Applicant applicant) {
        var days = known.usual().flatMap(times -> times.of(applicant.person().cpam()))
                .orElse((long) term.usualDays());
        var usual = applicant.today().plusDays(days);
        return term.legal().filter(usual::isAfter).orElse(usual);
    }

    /** What is written beside the request itself. */
    List<Write<?>> writes(New filing, Submission.Known known) {
        var request = filing.request();
        var writes = new ArrayList<Write<?>>(filing.beside().writes());
        if (request.status() == Status.ACCEPTED) {
            writes.addAll(registry.changing(known.file(), request.filing().effects()));
        }
        writes.add(activities.writing(request.insured(), new Activity.RequestSubmitted(request.number())));
        if (!filing.beside().tellsThePerson()) {
            writes.addAll(known.correspondent().telling(
                    new EmailBody.RequestReceived(request.number(), request.submittedAt())));
        }
        filing.concern().ifPresent(concern -> writes.addAll(otherParents.concerning(request, concern, known.other())));
        return writes;
    }
}
