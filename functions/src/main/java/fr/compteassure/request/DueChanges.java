package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.SelfContinuation;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;
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
        private static final String SEPARATOR = " ";

        private int late;

        /** Of how many the answer turned out to be late. */
        int late() {
            return late;
        }

        @Override
        public Stream<DueRequest> items(int shard, Optional<String> from) {
            return store.due(shard, cloud.clock().instant())
                    .dropWhile(due -> from.filter(position -> position(due).compareTo(position) < 0).isPresent());
        }

        @Override
        public boolean act(DueRequest due) {
            if (due.isHandOver()) {
                handOver.handOver(due.insured());
                return true;
            }
            var lookup = transition.lookup(due.insured(), due.id());
            var known = cloud.read(lookup).of(lookup);
            var now = cloud.clock().instant();
            return known.filter(one -> one.request().dueAt().filter(at -> !at.isAfter(now)).isPresent())
                    .filter(this::apply).isPresent();
        }

        /** False when it was changed meanwhile, or is held; if something is due then, a later run sees to it. */
        private boolean apply(Transition.Known known) {
            if (known.correspondent().filter(person -> !person.isFrozen()).isEmpty()) {
                return false;
            }
            return known.request().effectiveAt() != null ? settle(known) : tellLate(known);
        }

        private boolean tellLate(Transition.Known known) {
            var told = tellLateTo(known);
            late += told ? 1 : 0;
            return told;
        }

        @Override
        public String position(DueRequest due) {
            return due.dueAt() + SEPARATOR + due.id();
        }

        @Override
        public InsuredId person(DueRequest due) {
            return due.insured();
        }
    }

    private boolean settle(Transition.Known known) {
        var next = known.request().with(List.of(new Step.Settled(transition.now())), true);
        var transaction = cloud.transaction()
                .with(activities.writing(next.insured(), new Activity.RequestSettled(next.number())));
        transition.writes(known, next).forEach(transaction::with);
        return transaction.commit() instanceof Transaction.Done;
    }

    private boolean tellLateTo(Transition.Known known) {
        var next = known.request().toldLate(cloud.clock().instant());
        var transaction = cloud.transaction().with(store.changing(next));
        known.correspondent()
                .ifPresent(person -> transaction
                        .with(person.telling(new EmailBody.RequestLate(next.number(), next.lateToldAt()))));
        return transaction.commit() instanceof Transaction.Done;
    }
}
