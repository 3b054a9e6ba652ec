package fr.compteassure.message;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.LookLimiter;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import java.util.List;
import java.util.Optional;

/**
 * The threads that an advisor may see, those of people of the same fund as it is at this moment: each look is told to the
 * person, and there are only so many a day.
 */
final class InboxThreads {
    private final Cloud cloud;
    private final MessageStore store;
    private final OwnedIds ids;
    private final InsuredStore registry;
    private final LookLimiter looks;
    private final ActivityStore activities;

    InboxThreads(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        ids = MessageDraft.threadIds(cloud);
        registry = new InsuredStore(cloud);
        looks = new LookLimiter(cloud);
        activities = new ActivityStore(cloud);
    }

    /** A thread with whose it is, of the advisor's own fund. */
    record Own(MessageThread thread, InsuredPerson person) {
        @Override
        public String toString() {
            return "Own[" + thread + "]";
        }
    }

    /** What an advisor looks at. */
    record Looked(Own own, List<Message> messages) {}

    /**
     * Looks at a thread; empty when there is none that the advisor may see.
     *
     * @throws fr.compteassure.api.Problem {@code too-many-attempts} when the advisor has looked at too many today
     */
    Optional<Looked> look(Advisor advisor, String id) {
        var insured = ids.owner(id);
        var messages = insured.map(person -> AsyncCall.of(() -> store.messages(person, id)));
        var lookup = lookup(advisor, id);
        var own = cloud.read(lookup).of(lookup);
        messages.ifPresent(AsyncCall::settle);
        return own.map(one -> {
            cloud.transaction().with(looks.looking(advisor, id))
                    .with(activities.writing(one.thread().insured(),
                            new Activity.MessagesViewed(one.thread().number()), advisor.nameWithFund()))
                    .commit();
            return new Looked(one, messages.orElseThrow().result());
        });
    }

    /** What reads a thread, if the advisor may see it, of an id that may be none. */
    Lookup<Own> lookup(Advisor advisor, String id) {
        return ids.owner(id).map(insured -> store.lookup(insured, id).and(registry.lookup(insured),
                (thread, person) -> thread.flatMap(one -> person.filter(who -> advisor.serves(who.cpam()))
                        .map(who -> new Own(one, who)))))
                .orElseGet(Lookup::nothing);
    }
}
