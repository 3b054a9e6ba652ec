package fr.compteassure.request;

import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.Fields;
import fr.compteassure.api.LookLimiter;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.request.law.Law;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps that advisors take, each in one transaction with all that it brings. Each gives the request as it is now, by
 * this request or an earlier one of the same key, or throws the {@link Problem} that says why it is not taken.
 */
final class AdvisorStep {
    private final Cloud cloud;
    private final Docket docket;
    private final Transition transition;
    private final LookLimiter looks;
    private final ActivityStore activities;
    private final IdempotencyStore requests;

    AdvisorStep(Cloud cloud) {
        this.cloud = cloud;
        docket = new Docket(cloud);
        transition = new Transition(cloud);
        looks = new LookLimiter(cloud);
        activities = new ActivityStore(cloud);
        requests = new IdempotencyStore(cloud);
    }

    /**
     * What is to become of a request.
     *
     * @param next the request then; the very one that was read when nothing happens to it
     * @param activity what the person is told of it among the activities
     */
    private record Plan(SubmittedRequest next, Activity activity) {}

    /** The advisor takes a request up, perhaps from another one; who has it already only looks at it again. */
    Transition.Known take(Advisor advisor, String id, Optional<IdempotencyKey> key) {
        return make(advisor, id, key, known -> {
            var request = known.request();
            var step = new Step.Taken(transition.now(), Optional.of(advisor.nameWithFund()));
            if (!step.mayFollow(request.status())) {
                throw RequestProblems.closed();
            }
            return request.history().last() instanceof Step.Taken before && before.advisor().equals(step.advisor())
                    ? new Plan(request, new Activity.RequestViewed(request.number()))
                    : new Plan(request.with(List.of(step), true), new Activity.RequestTaken(request.number()));
        });
    }

    /** The advisor decides, and takes the request up by that. */
    Transition.Known decide(Advisor advisor, String id, Decision decision, Fields fields,
            Optional<IdempotencyKey> key) {
        return make(advisor, id, key, known -> {
            var request = known.request();
            decision.check(request, fields);
            fields.check();
            checkThatItMayBe(decision, known);
            var steps = new ArrayList<Step>();
            if (request.status() != Status.IN_REVIEW) {
                steps.add(new Step.Taken(transition.now(), Optional.of(advisor.nameWithFund())));
            }
            steps.add(decision.step(request, transition.now(), advisor.nameWithFund()));
            return new Plan(request.with(steps, true), new Activity.RequestDecided(request.number()));
        });
    }

    private void checkThatItMayBe(Decision decision, Transition.Known known) {
        var request = known.request();
        var now = cloud.clock().instant();
        if (request.history().size() != decision.seen()) {
            throw RequestProblems.decidedMeanwhile();
        }
        if (!request.status().isOpen()) {
            throw RequestProblems.closed();
        }
        if (decision.kind() == Decision.Kind.ACCEPTED && request.outlook().takesEffectLater(now)) {
            throw RequestProblems.tooEarly();
        }
        if (decision.kind() == Decision.Kind.ACCEPTED && known.isFrozen() && willMoveMoney(request)) {
            throw RequestProblems.frozen();
        }
        if (decision.kind() != Decision.Kind.INFORMATION_NEEDED && request.files().haveUnchecked(now)) {
            throw RequestProblems.pieceUnchecked();
        }
    }

    /** One that was accepted before changes nothing more. */
    private static boolean willMoveMoney(SubmittedRequest request) {
        var history = request.history();
        return request.filing().movesMoney() && !history.happenedBefore() && history.status() != Status.ACCEPTED;
    }

    /** The advisor opens a request again, within two months of its decision. */
    Transition.Known reopen(Advisor advisor, String id, String reason, Optional<IdempotencyKey> key) {
        return make(advisor, id, key, known -> {
            var request = known.request();
            var step = new Step.Reopened(transition.now(), Optional.of(advisor.nameWithFund()), Optional.of(reason));
            if (request.status().isOpen()) {
                throw RequestProblems.undecided(id);
            }
            if (!step.mayFollow(request.status())) {
                throw RequestProblems.closed();
            }
            if (request.filing().mayBeStopped() && request.status() == Status.REJECTED) {
                throw RequestProblems.toAskAnew();
            }
            var today = cloud.today();
            var decidedOn = LocalDate.ofInstant(request.history().last().at(), Cloud.FRANCE);
            if (today.isAfter(decidedOn.plus(Law.on(today).reopening()))) {
                throw RequestProblems.tooLate();
            }
            return new Plan(request.reopened(step, today.plusDays(Outlook.DAYS_TO_DECIDE)),
                    new Activity.RequestReopened(request.number()));
        });
    }

    private Transition.Known make(Advisor advisor, String id, Optional<IdempotencyKey> key,
            Function<Transition.Known, Plan> planning) {
        var lookup = docket.lookup(advisor, id);
        var earlier = requests.earlier(key);
        while (true) {
            var read = cloud.read(lookup, earlier);
            var known = read.of(lookup).orElseThrow(RequestProblems::notFound);
            if (read.of(earlier).isPresent()) {
                return known;
            }
            var plan = planning.apply(known);
            if (!(commit(advisor, known, plan, key) instanceof Transaction.Refused)) {
                return new Transition.Known(plan.next(), known.file(), known.correspondent());
            }
            // It was changed meanwhile, by the person, another advisor or its day: then look again.
        }
    }

    private Transaction.Result commit(Advisor advisor, Transition.Known known, Plan plan,
            Optional<IdempotencyKey> key) {
        var transaction = cloud.transaction().once(key, plan.next().id())
                .with(looks.looking(advisor, plan.next().id()))
                .with(activities.writing(plan.next().insured(), plan.activity(), advisor.nameWithFund()));
        if (plan.next().status() == Status.ACCEPTED && willMoveMoney(known.request())) {
            // Refused by a freeze that came since it was read.
            known.correspondent().map(Correspondent::standing).ifPresent(transaction::with);
        }
        if (plan.next() != known.request()) {
            transition.writes(known, plan.next()).forEach(transaction::with);
        }
        return transaction.commit();
    }
}
