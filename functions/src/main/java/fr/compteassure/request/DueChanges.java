package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.DuePosition;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What is due of requests, each in one transaction, on condition that it still is. */
final class DueChanges {
    private final Cloud cloud;
    private final RequestStore store;
    private final Transition transition;
    private final ActivityStore activities;
    private final FileHandOver handOver;

    DueChanges(Cloud cloud) {
        handOver = new FileHandOver(cloud);
        this.cloud = cloud;
        store = new RequestStore(cloud);
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
    }

    /** What one run does. */
    Work work() {
        return new Work();
    }

    /** What is due by now. */
    final class Work implements SelfContinuation.Work<DueRequest> {
        private final AtomicInteger late = new AtomicInteger();

        /** Of how many the answer turned out to be late. */
        int late() {
            return late.get();
        }

        @Override
        public Stream<DueRequest> items(int shard, Optional<String> from) {
            return store.due(shard, DuePosition.moment(from), cloud.clock().instant());
        }

        @Override
        public boolean act(DueRequest due) {
            if (due.isHandOver()) {
                handOver.handOver(due.insured());
                return true;
            }
            return known(due.insured(), due.id()).filter(DueChanges.this::isDue).filter(this::apply).isPresent();
        }

        /** False when it was changed meanwhile, or is held; if something is due then, a later run sees to it. */
        private boolean apply(Transition.Known known) {
            if (isHeld(known)) {
                return false;
            }
            if (known.request().isOfOtherParent()) {
                return applyToOtherParent(known);
            }
            return known.request().happensByNow(cloud.clock().instant()) ? settle(known) : tellLate(known);
        }

        private boolean tellLate(Transition.Known known) {
            var told = tellLateTo(known);
            if (told && known.request().nextActor() == NextActor.FUND) {
                late.incrementAndGet();
            }
            return told;
        }

        @Override
        public String position(DueRequest due) {
            return DuePosition.of(due.dueAt(), due.id());
        }

        @Override
        public InsuredId person(DueRequest due) {
            return due.insured();
        }
    }

    /** Who is late is told: the fund, or the person. */
    private static EmailBody lateness(SubmittedRequest request) {
        var at = request.outlook().lateToldAt();
        return request.nextActor() == NextActor.FUND
                ? new EmailBody.RequestLate(request.number(), at)
                : new EmailBody.RequestReminder(request.number(), at);
    }

    private Optional<Transition.Known> known(InsuredId insured, String id) {
        var lookup = transition.lookup(insured, id);
        return cloud.read(lookup).of(lookup);
    }

    private boolean isDue(Transition.Known known) {
        return known.request().dueAt().filter(at -> !at.isAfter(cloud.clock().instant())).isPresent();
    }

    /** Of an account that is frozen, or on its way out. */
    private static boolean isHeld(Transition.Known known) {
        return known.correspondent().filter(person -> !person.isFrozen()).isEmpty();
    }

    /**
     * Nothing comes of a request for the other parent that was not accepted first: it is held with the applicant's account
     * and while an advisor looks into it, and ends with both.
     */
    private boolean applyToOtherParent(Transition.Known known) {
        var applicants = settled(known.request());
        if (applicants.filter(one -> one.request().status().isOpen()).isPresent()) {
            return false;
        }
        return applicants.filter(one -> one.request().status() == Status.ACCEPTED)
                .map(one -> !isHeld(one) && settle(known))
                .orElseGet(() -> end(known));
    }

    /** The same request in the account of who submitted it, which is due no later; empty when it is gone with the account. */
    private Optional<Transition.Known> settled(SubmittedRequest theirs) {
        var applicants = known(theirs.concerned().applicant(), theirs.id());
        return applicants.filter(one -> one.request().happensByNow(cloud.clock().instant()))
                .filter(one -> !isHeld(one)).map(this::settle)
                .flatMap(_ -> known(theirs.concerned().applicant(), theirs.id())).or(() -> applicants);
    }

    private boolean settle(Transition.Known known) {
        var next = known.request().with(List.of(new Step.Settled(transition.now())), true);
        return commit(known, next, cloud.transaction()
                .with(activities.writing(next.insured(), new Activity.RequestSettled(next.number()))));
    }

    private boolean end(Transition.Known known) {
        return commit(known, known.request().with(List.of(new Step.Withdrawn(transition.now())), true),
                cloud.transaction());
    }

    private boolean commit(Transition.Known known, SubmittedRequest next, Transaction transaction) {
        transition.writes(known, next).forEach(transaction::with);
        return transaction.commit() instanceof Transaction.Done;
    }

    private boolean tellLateTo(Transition.Known known) {
        var next = known.request().toldLate(cloud.clock().instant());
        var transaction = cloud.transaction().with(store.changing(next));
        known.correspondent()
                .ifPresent(person -> transaction.with(person.telling(lateness(next))));
        return transaction.commit() instanceof Transaction.Done;
    }
}
