package fr.compteassure.message;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.LookLimiter;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The threads that an advisor may see, those of people of the same fund as it is at this moment: each look and each answer
 * is told to the person.
 */
final class InboxThreads {
    private final Cloud cloud;
    private final MessageStore store;
    private final OwnedIds ids;
    private final InsuredStore registry;
    private final Correspondents correspondents;
    private final AnswerTimeStore times;
    private final IdempotencyStore requests;
    private final LookLimiter looks;
    private final ActivityStore activities;
    private final FundDays funds;

    InboxThreads(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        ids = MessageDraft.threadIds(cloud);
        registry = new InsuredStore(cloud);
        correspondents = new Correspondents(cloud);
        times = new AnswerTimeStore(cloud);
        requests = new IdempotencyStore(cloud);
        looks = new LookLimiter(cloud);
        activities = new ActivityStore(cloud);
        funds = new FundDays(cloud);
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

    private Lookup<Own> lookup(Advisor advisor, String id) {
        return ids.owner(id).map(insured -> store.lookup(insured, id).and(registry.lookup(insured),
                (thread, person) -> thread.flatMap(one -> person.filter(who -> advisor.serves(who.cpam()))
                        .map(who -> new Own(one, who)))))
                .orElseGet(Lookup::nothing);
    }

    /**
     * Answers in a thread; the answer, by this request or an earlier one of the same key, or nothing when there is no thread
     * that the advisor may see. Two advisors who answer at once have both answered, and what the person wrote meanwhile stays.
     *
     * @param seen how many messages the advisor had seen; null for all that there are
     */
    Optional<Message> answer(Advisor advisor, String id, String body, Long seen, Optional<IdempotencyKey> key) {
        var lookup = lookup(advisor, id);
        var correspondent = ids.owner(id).map(correspondents::lookup).orElseGet(Lookup::nothing);
        var earlier = requests.earlier(key);
        var usual = times.usual();
        while (true) {
            var read = cloud.read(lookup, correspondent, earlier, usual);
            var own = read.of(lookup);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            var thread = own.get().thread();
            if (read.of(earlier).isPresent()) {
                return again(thread, read.of(earlier).get());
            }
            var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            var next = thread.withAnswer(advisor.cpam(), now, advisor.name(), seen == null ? thread.messages() : seen);
            var answer = new Message(next.insured(), id, next.messages(), cloud.randomId(), Author.FUND, advisor.name(),
                    now, body, List.of(), null);
            var result = cloud.transaction().once(key, new MessageDraft.Place(id, answer.place()).recorded())
                    .with(writes(advisor, thread, next, answer, read.of(correspondent))).commit();
            switch (result) {
                case Transaction.Done _ -> {
                    learn(advisor, read.of(usual).orElseThrow());
                    return Optional.of(answer);
                }
                case Transaction.Repeated(var recorded) -> {
                    return again(thread, recorded);
                }
                case Transaction.Refused _ -> {
                    // The person or another advisor wrote at the same time: both stay, one after the other.
                }
            }
        }
    }

    private List<Write<?>> writes(Advisor advisor, MessageThread before, MessageThread next, Message answer,
            Optional<Correspondent> correspondent) {
        var writes = new ArrayList<Write<?>>(List.of(store.writing(next), store.adding(answer), store.unread(answer),
                looks.looking(advisor, next.id()),
                activities.writing(next.insured(), new Activity.MessageAnswered(next.number()),
                        advisor.nameWithFund())));
        before.firstWaiting().filter(one -> !next.waiting().contains(one))
                .ifPresent(one -> writes.add(times.counting(advisor.cpam(), funds.today(advisor.cpam()),
                        funds.waited(advisor.cpam(), one.since()))));
        correspondent.ifPresent(person -> writes.addAll(
                person.telling(new EmailBody.MessageAnswered(answer.sentAt()), new SmsBody.MessageWaiting())));
        return writes;
    }

    private Optional<Message> again(MessageThread thread, String recorded) {
        var message = store.message(thread.insured(), thread.id(), MessageDraft.Place.read(recorded).place());
        return cloud.read(message).of(message);
    }

    private void learn(Advisor advisor, UsualTimes usual) {
        var today = funds.today(advisor.cpam());
        if (!usual.isComputed(advisor.cpam(), today)) {
            try {
                times.compute(advisor.cpam(), today);
            } catch (RuntimeException _) {
                // The next answer computes it: this one is given.
            }
        }
    }
}
