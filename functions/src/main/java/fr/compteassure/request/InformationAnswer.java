package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/** The answer to what the fund asked: the request is with an advisor again. */
final class InformationAnswer {
    private final Cloud cloud;
    private final Transition transition;
    private final ActivityStore activities;
    private final IdempotencyStore requests;

    InformationAnswer(Cloud cloud) {
        this.cloud = cloud;
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        requests = new IdempotencyStore(cloud);
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

    private record Read(Optional<Transition.Known> known, boolean doneBefore) {}

    /** @param text what the person writes, or null */
    Outcome give(String id, String text, Caller caller, Optional<IdempotencyKey> key) {
        if (!RequestIds.isId(id)) {
            return new Unknown();
        }
        while (true) {
            var read = caller.beside(insured -> read(insured, id, key));
            if (read.known().isEmpty()) {
                return new Unknown();
            }
            var known = read.known().get();
            var request = known.request();
            if (read.doneBefore()) {
                return new Given(request);
            }
            if (request.status() != Status.INFORMATION_NEEDED) {
                return new NothingAsked();
            }
            if (text == null && !request.answersWithPieces(cloud.clock().instant())) {
                return new NothingGiven();
            }
            var next = request.with(
                    List.of(new Step.InformationGiven(transition.now(), Optional.ofNullable(text))), false);
            if (commit(known, next, caller, key) instanceof Transaction.Refused) {
                continue;
            }
            return new Given(next);
        }
    }

    private Read read(InsuredId insured, String id, Optional<IdempotencyKey> key) {
        var known = transition.lookup(insured, id);
        var earlier = requests.earlier(key);
        var read = cloud.read(known, earlier);
        return new Read(read.of(known), read.of(earlier).isPresent());
    }

    private Transaction.Result commit(Transition.Known known, SubmittedRequest next, Caller caller,
            Optional<IdempotencyKey> key) {
        var transaction = caller.transaction().once(key, next.id())
                .with(activities.writing(next.insured(), new Activity.RequestAnswered(next.number())));
        transition.writes(known, next).forEach(transaction::with);
        return transaction.commit();
    }
}
