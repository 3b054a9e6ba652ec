package fr.compteassure.request;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    OtherParents(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        correspondents = new Correspondents(cloud);
        activities = new ActivityStore(cloud);
        outbox = new OutboxStore(cloud);
    }

    /** Until when the other parent may object to what is submitted now: the end of the last day in France. */
    static Instant objectBefore(Instant now) {
        var today = LocalDate.ofInstant(now, Cloud.FRANCE);
        return today.plus(Law.on(today).objection()).plusDays(1).atStartOfDay(Cloud.FRANCE).toInstant();
    }

    /**
     * The writes that let the other parent know of a request, and have it take effect for them too unless they object.
     *
     * @param other the other parent, to be told; empty when there is nobody, or nobody with an account
     */
    List<Write<?>> concerning(SubmittedRequest request, Draft.Concern concern, Optional<Correspondent> other) {
        var named = cloud.keyedHash().of(concern.nir());
        var id = account(concern, other);
        var item = item(request, concern, id, other.isEmpty());
        return List.of(store.adding(item), store.opening(item),
                activities.writing(id, new Activity.RequestConcerns(request.number())),
                other.<Write<?>>map(Correspondent::standing).orElseGet(() -> correspondents.checkingNothing(named)),
                other.<Write<?>>map(one -> one.telling(new EmailBody.RequestConcernsYou(item.effectiveAt())))
                        .orElseGet(() -> outbox.enqueueingNothing(named)));
    }

    /** In whose account it stands: the other parent's, or nobody's. */
    InsuredId account(Draft.Concern concern, Optional<Correspondent> other) {
        var named = cloud.keyedHash().of(concern.nir());
        return other.isPresent() ? named : KeyedHash.nobodyInsteadOf(named);
    }

    private SubmittedRequest item(SubmittedRequest request, Draft.Concern concern, InsuredId id, boolean nobody) {
        var filing = new Filing(Map.of(), request.filing().formVersion(), request.filing().language(),
                OpenRequest.aloneForOtherParent(request.id()), List.of(), List.of(), List.of(), null, List.of(),
                null, false, null, false);
        var concerned = new Concerned(request.insured(), concern.givenName(), concern.effect(),
                request.status().isOpen(), nobody);
        return new SubmittedRequest(id, request.id(), request.number(), request.type(), filing, concerned,
                List.of(new Step.Submitted(request.submittedAt())), null, null,
                objectBefore(request.submittedAt()).truncatedTo(ChronoUnit.SECONDS), NextActor.INSURED, null, List.of(),
                true, 1);
    }
}
