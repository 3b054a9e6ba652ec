package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The giving up of a request by the person whose it is; it comes to nothing, for the other parent too. */
final class Withdrawal {
    private final Cloud cloud;
    private final Transition transition;
    private final ActivityStore activities;

    Withdrawal(Cloud cloud) {
        this.cloud = cloud;
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        cloud.willHash();
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** It is withdrawn, now or by an earlier request of the same key. */
    record Withdrawn(SubmittedRequest request) implements Outcome {}

    /** It was over before. */
    record Closed() implements Outcome {}

    /** It was accepted, and the fund decides again: what it changed would stay, and nobody could take it back any more. */
    record Reopened() implements Outcome {}

    /** The person has none of this id. */
    record Unknown() implements Outcome {}

    Outcome withdraw(String id, Caller caller, Optional<IdempotencyKey> key) {
        while (true) {
            var own = caller.beside(insured -> transition.own(insured, id, key));
            if (own.doneBefore() && own.known().isPresent()) {
                return new Withdrawn(own.known().get().request());
            }
            var outcome = withdraw(own.known(), caller::transaction, key);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // It was changed meanwhile, by an advisor or by its day: then look again.
        }
    }

    /**
     * Withdraws a request that was read.
     *
     * @return empty when it was changed since
     */
    Optional<Outcome> withdraw(Optional<Transition.Known> found, Supplier<Transaction> transactions,
            Optional<IdempotencyKey> key) {
        var own = found.filter(known -> !known.request().isOfOtherParent());
        if (own.isEmpty()) {
            return Optional.of(new Unknown());
        }
        var known = own.get();
        if (!known.request().status().isOpen() || known.request().happensByNow(cloud.clock().instant())) {
            return Optional.of(new Closed());
        }
        if (known.request().history().stands()) {
            return Optional.of(new Reopened());
        }
        var next = known.request().with(List.of(new Step.Withdrawn(transition.now())), false);
        var transaction = transactions.get().once(key, next.id())
                .with(activities.writing(next.insured(), new Activity.RequestWithdrawn(next.number())));
        transition.writes(known, next).forEach(transaction::with);
        return switch (transaction.commit()) {
            case Transaction.Done _,Transaction.Repeated _ -> Optional.of(new Withdrawn(next));
            case Transaction.Refused _ -> Optional.empty();
        };
    }
}
