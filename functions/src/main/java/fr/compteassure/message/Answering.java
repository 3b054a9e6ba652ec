package fr.compteassure.message;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.LookLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers of advisors: the person is told that there is one, and by whom among the activities. */
final class Answering {
    private final Cloud cloud;
    private final MessageStore store;
    private final InboxThreads threads;
    private final OwnedIds ids;
    private final Correspondents correspondents;
    private final AnswerTimeStore times;
    private final IdempotencyStore requests;
    private final LookLimiter looks;
    private final ActivityStore activities;
    private final FundDays funds;

    Answering(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        threads = new InboxThreads(cloud);
        ids = MessageDraft.threadIds(cloud);
        correspondents = new Correspondents(cloud);
        times = new AnswerTimeStore(cloud);
        requests = new IdempotencyStore(cloud);
        looks = new LookLimiter(cloud);
        activities = new ActivityStore(cloud);
        funds = new FundDays(cloud);
    }

    /** A thread as it was read, with what it is then and the answer. */
    private record Draft(MessageThread before, MessageThread next, Message answer) {}

    /**
     * Answers in a thread; the answer, by this request or an earlier one of the same key, or nothing when there is no thread
     * that the advisor may see. Two advisors who answer at once have both answered, and what the person wrote meanwhile stays.
     *
     * @param seen how many messages the advisor had seen; null for all that there are
     */
    Optional<Message> answer(Advisor advisor, String id, String body, Long seen, Optional<IdempotencyKey> key) {
        var lookup = threads.lookup(advisor, id);
        var correspondent = ids.owner(id).map(correspondents::lookup).orElseGet(Lookup::nothing);
        var earlier = requests.earlier(key);
        var usual = times.usual();
        while (true) {
            var read = cloud.read(lookup, correspondent, earlier, usual);
            var thread = read.of(lookup).map(InboxThreads.Own::thread);
            if (thread.isEmpty()) {
                return Optional.empty();
            }
            if (read.of(earlier).isPresent()) {
                return again(thread.get(), read.of(earlier).get());
            }
            var draft = draft(advisor, thread.get(), body, seen);
            switch (commit(advisor, draft, read.of(correspondent), key)) {
                case Transaction.Done _ -> {
                    learn(advisor, read.of(usual).orElseThrow());
                    return Optional.of(draft.answer());
                }
                case Transaction.Repeated(var recorded) -> {
                    return again(thread.get(), recorded);
                }
                case Transaction.Refused _ -> {
                    // The person or another advisor wrote at the same time: both stay, one after the other.
                }
            }
        }
    }

    private Draft draft(Advisor advisor, MessageThread thread, String body, Long seen) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var next = thread.withAnswer(advisor.cpam(), now, advisor.name(), seen == null ? thread.messages() : seen);
        return new Draft(thread, next, new Message(next.insured(), next.id(), next.messages(), cloud.randomId(),
                Author.FUND, advisor.name(), now, body, List.of(), null));
    }

    private Transaction.Result commit(Advisor advisor, Draft draft, Optional<Correspondent> correspondent,
            Optional<IdempotencyKey> key) {
        var next = draft.next();
        var answer = draft.answer();
        return cloud.transaction().once(key, new MessageDraft.Place(next.id(), answer.place()).recorded())
                .with(store.writing(next)).with(store.adding(answer)).with(store.unread(answer))
                .with(looks.looking(advisor, next.id()))
                .with(activities.writing(next.insured(), new Activity.MessageAnswered(next.number()),
                        advisor.nameWithFund()))
                .with(counting(advisor, draft))
                .with(correspondent.map(person -> person.telling(new EmailBody.MessageAnswered(answer.sentAt()),
                        new SmsBody.MessageWaiting())).orElse(List.of()))
                .commit();
    }

    /** How long the first message waited that is answered by this; nothing when all was answered before. */
    private List<Write<?>> counting(Advisor advisor, Draft draft) {
        var counted = new ArrayList<Write<?>>();
        draft.before().firstWaiting().filter(one -> !draft.next().waiting().contains(one))
                .ifPresent(one -> counted.add(times.counting(advisor.cpam(), funds.today(advisor.cpam()),
                        funds.waited(advisor.cpam(), one.since()))));
        return counted;
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
