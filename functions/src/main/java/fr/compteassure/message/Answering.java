package fr.compteassure.message;

import fr.compteassure.account.Correspondents;
import fr.compteassure.account.Correspondents.Correspondent;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
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

/**
 * The answers of advisors: the person is told that there is one, and by whom among the activities. Nobody can drown a warning
 * among e-mails by it: in a thread with an answer that is not read yet, another one is told only when it answers something.
 */
final class Answering {
    private final Cloud cloud;
    private final MessageStore store;
    private final InboxThreads threads;
    private final OwnedIds ids;
    private final Correspondents correspondents;
    private final AnswerTimeStore times;
    private final IdempotencyStore requests;
    private final LookLimiter looks;
    private final DailyLimit answers;
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
        answers = new DailyLimit(cloud, Limit.ANSWER);
        activities = new ActivityStore(cloud);
        funds = new FundDays(cloud);
    }

    private record Known(Optional<MessageThread> thread, Optional<Correspondent> correspondent,
            Optional<String> unread, Optional<String> earlier, UsualTimes usual) {
        @Override
        public String toString() {
            return "Known[hidden]";
        }
    }

    /** A thread as it was read, with what it is then, the answer, and one before it that is not read yet. */
    private record Draft(MessageThread before, MessageThread next, Message answer, Optional<String> unread) {
        /** What had waited for the longest time, if this answers it. */
        Optional<Waiting> answered() {
            return before.firstWaiting().filter(one -> !next.waiting().contains(one));
        }

        boolean isTold() {
            return unread.isEmpty() || answered().isPresent();
        }
    }

    /**
     * Answers in a thread; the answer, by this request or an earlier one of the same key, or nothing when there is no thread
     * that the advisor may see. Two advisors who answer at once have both answered, and what the person wrote meanwhile stays.
     *
     * @param seen how many messages the advisor had seen; null for all that there are
     * @throws fr.compteassure.api.Problem {@code too-many-attempts} when the advisor has answered too often in it today, or
     *     looked at too many
     */
    Optional<Message> answer(Advisor advisor, String id, String body, Long seen, Optional<IdempotencyKey> key) {
        while (true) {
            var known = read(advisor, id, key);
            if (known.thread().isEmpty()) {
                return Optional.empty();
            }
            var thread = known.thread().get();
            if (known.earlier().isPresent()) {
                return again(thread, known.earlier().get());
            }
            var draft = draft(advisor, thread, known.unread(), body, seen);
            switch (commit(advisor, draft, known.correspondent(), key)) {
                case Transaction.Done _ -> {
                    learn(advisor, known.usual());
                    return Optional.of(draft.answer());
                }
                case Transaction.Repeated(var recorded) -> {
                    return again(thread, recorded);
                }
                case Transaction.Refused _ -> {
                    // The person or another advisor wrote at the same time: both stay, one after the other. Or the person
                    // has just read what was unread: then this answer is told.
                }
            }
        }
    }

    private Known read(Advisor advisor, String id, Optional<IdempotencyKey> key) {
        var own = threads.lookup(advisor, id);
        var insured = ids.owner(id);
        var correspondent = insured.map(correspondents::lookup).orElseGet(Lookup::nothing);
        var unread = insured.map(store::mailbox).orElseGet(Lookup::nothing).map(box -> box.unreadOf(id));
        var earlier = requests.earlier(key);
        var usual = times.usual();
        var read = cloud.read(own, correspondent, unread, earlier, usual);
        return new Known(read.of(own).map(InboxThreads.Own::thread), read.of(correspondent),
                read.of(unread).flatMap(some -> some.stream().findFirst()), read.of(earlier),
                read.of(usual).orElseThrow());
    }

    private Draft draft(Advisor advisor, MessageThread thread, Optional<String> unread, String body, Long seen) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var next = thread.withAnswer(advisor.cpam(), now, advisor.name(), seen == null ? thread.messages() : seen);
        return new Draft(thread, next, new Message(next.insured(), next.id(), next.messages(), cloud.randomId(),
                Author.FUND, advisor.name(), now, body, List.of(), null), unread);
    }

    private Transaction.Result commit(Advisor advisor, Draft draft, Optional<Correspondent> correspondent,
            Optional<IdempotencyKey> key) {
        var next = draft.next();
        var answer = draft.answer();
        return cloud.transaction().once(key, new MessageDraft.Place(next.id(), answer.place()).recorded())
                .with(store.writing(next)).with(store.adding(answer))
                .with(draft.isTold() ? store.unread(answer) : store.unreadBeside(draft.unread().get(), answer))
                .with(looks.looking(advisor, next.id()))
                .with(answers.counting(advisor.id() + "#" + next.id(), answer.id()))
                .with(activities.writing(next.insured(), new Activity.MessageAnswered(next.number()),
                        advisor.nameWithFund()))
                .with(counting(advisor, draft))
                .with(correspondent.filter(_ -> draft.isTold())
                        .map(person -> person.telling(new EmailBody.MessageAnswered(answer.sentAt()),
                                new SmsBody.MessageWaiting()))
                        .orElse(List.of()))
                .commit();
    }

    /** How long the first message waited that is answered by this; nothing when all was answered before. */
    private List<Write<?>> counting(Advisor advisor, Draft draft) {
        var counted = new ArrayList<Write<?>>();
        draft.answered()
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
