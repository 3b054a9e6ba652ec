package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Transaction;
import java.util.List;
import java.util.Optional;

/** The answer to what the fund asked: the request is with an advisor again. */
final class InformationAnswer {
    private final Cloud cloud;
    private final Transition transition;
    private final ActivityStore activities;

    InformationAnswer(Cloud cloud) {
        this.cloud = cloud;
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        cloud.willHash();
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** The request is with the fund again, now or by an earlier request of the same key. */
    record Given(SubmittedRequest request) implements Outcome {}

    /** The fund awaits no answer. */
    record NothingAsked() implements Outcome {}

    /** It has neither words nor pieces. */
    record NothingGiven() implements Outcome {}

    /** The person has no request of this id. */
    record Unknown() implements Outcome {}

    /** @param text what the person writes, or null */
    Outcome give(String id, String text, Caller caller, Optional<IdempotencyKey> key) {
        while (true) {
            var own = caller.beside(insured -> transition.own(insured, id, key));
            var asked = own.known().filter(known -> !known.request().isOfOtherParent());
            if (asked.isEmpty()) {
                return new Unknown();
            }
            var known = asked.get();
            if (own.doneBefore()) {
                return new Given(known.request());
            }
            var refusal = refusal(known.request(), text);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            var step = new Step.InformationGiven(transition.now(), Optional.ofNullable(text));
            var next = known.request().with(List.of(step), false);
            if (!(commit(known, next, caller, key) instanceof Transaction.Refused)) {
                return new Given(next);
            }
            // It was changed meanwhile, by an advisor or in another session: then look again.
        }
    }

    private Optional<Outcome> refusal(SubmittedRequest request, String text) {
        if (request.status() != Status.INFORMATION_NEEDED) {
            return Optional.of(new NothingAsked());
        }
        return text == null && !request.answersWithPieces(cloud.clock().instant())
                ? Optional.of(new NothingGiven())
                : Optional.empty();
    }

    private Transaction.Result commit(Transition.Known known, SubmittedRequest next, Caller caller,
            Optional<IdempotencyKey> key) {
        var transaction = caller.transaction().once(key, next.id())
                .with(activities.writing(next.insured(), new Activity.RequestAnswered(next.number())));
        transition.writes(known, next).forEach(transaction::with);
        return transaction.commit();
    }
}
