package fr.compteassure.message;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.DailyLimit;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.value.CrockfordBase32;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Messages of people as they are about to be written, with all that goes with them. */
final class MessageDraft {
    private static final int NUMBER_CHARACTERS = 8;

    private final Cloud cloud;
    private final MessageStore store;
    private final UploadStore uploads;
    private final OwnedIds ids;
    private final FundDays funds;
    private final ActivityStore activities;
    private final DailyLimit sent;

    MessageDraft(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
        uploads = new UploadStore(cloud);
        ids = threadIds(cloud);
        funds = new FundDays(cloud);
        activities = new ActivityStore(cloud);
        sent = new DailyLimit(cloud, Limit.MESSAGE);
    }

    /** The ids of threads, which tell an advisor's function whose they are. */
    static OwnedIds threadIds(Cloud cloud) {
        return new OwnedIds(cloud, "thread-id");
    }

    /** Where a message stands, as its idempotency key records it. */
    record Place(String threadId, long place) {
        static Place read(String recorded) {
            var parts = recorded.split(" ");
            return new Place(parts[0], Long.parseLong(parts[1]));
        }

        String recorded() {
            return threadId + " " + place;
        }
    }

    /** A message with what becomes of its thread, and what was known then. */
    final class Draft {
        private final MessageThread next;
        private final Message message;
        private final Writing.Known known;

        private Draft(MessageThread next, Message message, Writing.Known known) {
            this.next = next;
            this.message = message;
            this.known = known;
        }

        /** The message. */
        Message message() {
            return message;
        }

        /**
         * Writes it.
         *
         * @throws fr.compteassure.api.Problem {@code too-many-attempts} when there were too many messages today
         */
        Transaction.Result commit(Transaction transaction, Optional<IdempotencyKey> key) {
            var received = new EmailBody.MessageReceived(next.number(), funds.name(next.cpam()), message.sentAt(),
                    message.answerBy());
            return transaction.once(key, new Place(next.id(), message.place()).recorded())
                    .with(store.writing(next)).with(store.adding(message))
                    .with(known.uploads().stream().map(upload -> uploads.changing(upload,
                            upload.sentIn(Message.key(next.id(), message.place())))).toList())
                    .with(sent.counting(next.insured().value(), message.id()))
                    .with(activities.writing(next.insured(), new Activity.MessageSent(next.number())))
                    .with(known.correspondent().telling(received)).commit();
        }
    }

    /** A new thread of a person, in which nothing is written yet. */
    MessageThread thread(InsuredPerson person, Subject subject, String title) {
        return MessageThread.begun(person.id(), ids.next(person.id(), cloud.clock().instant()),
                CrockfordBase32.groups(cloud.randomBytes(NUMBER_CHARACTERS), NUMBER_CHARACTERS), subject, title,
                person.cpam());
    }

    /** What a person writes in a thread; its files are all in order. */
    Draft of(MessageThread thread, NewMessage written, Writing.Known known) {
        var fund = known.person().cpam();
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        var answerBy = funds.answerBy(fund, known.usual().days(fund, funds.today(fund)));
        var next = thread.withMessage(fund, now, answerBy);
        var files = known.uploads().stream().flatMap(upload -> upload.file().stream()).toList();
        return new Draft(next, new Message(next.insured(), next.id(), next.messages(), cloud.randomId(), Author.INSURED,
                null, now, written.body(), files, answerBy), known);
    }
}
