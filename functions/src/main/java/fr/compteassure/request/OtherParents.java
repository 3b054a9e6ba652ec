package fr.compteassure.request;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The other parents of children. What is written tells nobody whether the NIR that was given of one is somebody's: for
 * nobody as much is written, where nothing comes of it and it is forgotten.
 */
final class OtherParents {
    private final Cloud cloud;
    private final RequestStore store;
    private final Correspondents correspondents;
    private final ActivityStore activities;
    private final OutboxStore outbox;
    private final DailyLimit concerns;

    OtherParents(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        correspondents = new Correspondents(cloud);
        activities = new ActivityStore(cloud);
        outbox = new OutboxStore(cloud);
        concerns = new DailyLimit(cloud, Limit.OTHER_PARENT);
    }

    /** Until when the other parent may object to what is submitted now, to the second. */
    static Instant objectBefore(Instant now) {
        var days = Law.on(LocalDate.ofInstant(now, Cloud.FRANCE)).objection().getDays();
        return now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }

    /**
     * The writes that let the other parent know of a request, and have it take effect for them too unless they object.
     * Beyond the limit of a day the transaction throws 429 {@code too-many-attempts}, whoever the other parent is.
     *
     * @param other the other parent, to be told; empty when there is nobody, or nobody with an account
     */
    List<Write<?>> concerning(SubmittedRequest request, Draft.Concern concern, Optional<Correspondent> other) {
        var named = cloud.keyedHash().of(concern.nir());
        var id = request.filing().otherParent();
        var item = item(request, concern, id, other.isEmpty());
        var writes = new ArrayList<Write<?>>(List.of(
                concerns.counting(request.insured().value(), request.id()),
                store.adding(item), store.opening(item),
                activities.writing(id, new Activity.RequestConcerns(request.number())),
                other.<Write<?>>map(Correspondent::standing).orElseGet(() -> correspondents.checkingNothing(named))));
        writes.addAll(other.map(
                one -> one.telling(new EmailBody.RequestConcernsYou(item.effectiveAt().minusSeconds(1))))
                .orElseGet(() -> List.of(outbox.enqueueingNothing(named))));
        return writes;
    }

    /** In whose account it stands: the other parent's, or nobody's. */
    InsuredId account(Draft.Concern concern, Optional<Correspondent> other) {
        var named = cloud.keyedHash().of(concern.nir());
        return other.isPresent() ? named : KeyedHash.nobodyInsteadOf(named);
    }

    /**
     * What becomes of the other parent's item when a request comes to nothing: it ends with that, also when it had happened
     * before the fund refused it after all. Empty when it has ended before.
     *
     * @param theirs the item
     * @param last the step: a {@link Step.Withdrawn} or a {@link Step.Rejected}
     */
    static Optional<SubmittedRequest> ended(SubmittedRequest theirs, Step last) {
        if (last instanceof Step.Withdrawn) {
            return Optional.of(theirs).filter(one -> one.status().isOpen()).map(one -> one.with(List.of(last), true));
        }
        var before = theirs.status().isOpen()
                ? new Step.Taken(last.at(), Optional.empty())
                : new Step.Reopened(last.at(), Optional.empty(), Optional.empty());
        return Optional.of(theirs).filter(one -> one.status() == Status.ACCEPTED || one.status().isOpen())
                .map(one -> one.with(List.of(before, unexplained(last.at())), true));
    }

    /** Who refused, and why, is the applicant's alone. */
    private static Step unexplained(Instant at) {
        return new Step.Rejected(at, Optional.empty(), Optional.empty());
    }

    /** What is written in the place of the e-mail that would tell somebody of a step of an item; empty of somebody's. */
    Optional<Write<?>> tellingNobody(SubmittedRequest item) {
        return item.expiresAt().map(_ -> outbox.enqueueingNothing(item.insured()));
    }

    private SubmittedRequest item(SubmittedRequest request, Draft.Concern concern, InsuredId id, boolean nobody) {
        var filing = new Filing(Map.of(), request.filing().formVersion(), request.filing().language(),
                OpenRequest.aloneForOtherParent(request.id()), List.of(), List.of(), List.of(), null, List.of(),
                null, false, null, false);
        var concerned = new Concerned(request.insured(), concern.givenName(), concern.effect(),
                request.status().isOpen(), nobody);
        return new SubmittedRequest(id, request.id(), request.number(), request.type(), filing, concerned, null,
                new History(List.of(new Step.Submitted(request.submittedAt()))),
                new Outlook(null, objectBefore(request.submittedAt()),
                        NextActor.OTHER_PARENT, null),
                PieceFiles.NONE, null, Attention.pressing(request.submittedAt()), 1);
    }
}
