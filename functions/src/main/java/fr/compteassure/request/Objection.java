package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/** The objection of the other parent: nothing comes of the request for that parent, nor, if it awaited them, at all. */
final class Objection {
    private final Cloud cloud;
    private final RequestIds ids;
    private final RequestStore store;
    private final Transition transition;
    private final ActivityStore activities;
    private final IdempotencyStore requests;

    Objection(Cloud cloud) {
        this.cloud = cloud;
        ids = new RequestIds(cloud);
        store = new RequestStore(cloud);
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        requests = new IdempotencyStore(cloud);
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** It counts, now or by an earlier request of the same key. */
    record Objected(SubmittedRequest request) implements Outcome {}

    /** The time is over, or the request. */
    record Closed() implements Outcome {}

    /** No request of this id concerns the caller as the other parent. */
    record Unknown() implements Outcome {}

    /**
     * @param own what stands in the other parent's account
     * @param applicants what stands in that of the person whose request it is
     */
    private record Read(Optional<Transition.Known> own, Optional<Transition.Known> applicants, boolean doneBefore) {}

    Outcome object(String id, String reason, Caller caller, Optional<IdempotencyKey> key) {
        while (true) {
            var read = caller.beside(insured -> read(insured, id, key));
            var own = read.own().filter(known -> known.request().isOfOtherParent());
            if (own.isEmpty()) {
                return new Unknown();
            }
            var request = own.get().request();
            if (read.doneBefore()) {
                return new Objected(request);
            }
            if (!request.status().isOpen() || !request.effectiveAt().isAfter(cloud.clock().instant())) {
                return new Closed();
            }
            var next = request.with(List.of(new Step.Objected(transition.now(), reason, true)), false);
            if (!(commit(read, own.get(), next, reason,
                    caller.transaction().once(key, id)) instanceof Transaction.Refused)) {
                return new Objected(next);
            }
            // It was changed meanwhile, by who submitted it or by its day: then look again.
        }
    }

    private Read read(InsuredId insured, String id, Optional<IdempotencyKey> key) {
        var applicant = ids.insured(id);
        if (applicant.isEmpty()) {
            return new Read(Optional.empty(), Optional.empty(), false);
        }
        var own = transition.lookup(insured, id);
        var applicants = transition.lookup(applicant.get(), id);
        var earlier = requests.earlier(key);
        var read = cloud.read(own, applicants, earlier);
        return new Read(read.of(own), read.of(applicants), read.of(earlier).isPresent());
    }

    private Transaction.Result commit(Read read, Transition.Known own, SubmittedRequest next, String reason,
            Transaction transaction) {
        transaction.with(activities.writing(next.insured(), new Activity.RequestObjected(next.number())));
        transition.writes(own, next).forEach(transaction::with);
        read.applicants().map(known -> ofApplicant(known, next.concerned(), reason))
                .ifPresent(writes -> writes.forEach(transaction::with));
        return transaction.commit();
    }

    /** What it does to the request itself: it ends it, or is noted for the fund alone. */
    private List<Write<?>> ofApplicant(Transition.Known applicants, Concerned concerned, String reason) {
        var request = applicants.request();
        if (!concerned.blocks()) {
            return List.of(store.changing(request.objectedTo(reason)));
        }
        var step = new Step.Objected(transition.now(), reason, false);
        return step.mayFollow(request.status())
                ? transition.writes(applicants, request.with(List.of(step), true))
                : List.of();
    }
}
