package fr.compteassure.message;

import fr.compteassure.api.ListPlace;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The threads and their messages, each with the person whose they are, and which answers that person has not read. */
final class MessageStore {
    /** Behind all ids, which are hexadecimal. */
    private static final String BEHIND_ALL_IDS = "g";
    private static final int THREADS_AT_ONCE = 200;

    private final InstantSource clock;
    private final Table<MessageThread> threads;
    private final Table<Message> messages;
    private final Table<Mailbox> mailboxes;

    MessageStore(Cloud cloud) {
        clock = cloud.clock();
        threads = cloud.table("MESSAGES_TABLE", MessageThread::schema);
        messages = cloud.table("MESSAGES_TABLE", Message::schema);
        mailboxes = cloud.table("MESSAGES_TABLE", Mailbox::schema);
    }

    /** What reads a thread of a person beside other things, of an id that may be none. */
    Lookup<MessageThread> lookup(InsuredId insured, String id) {
        return OwnedIds.isId(id)
                ? threads.lookup(insured.value(), id).filter(thread -> !isForgotten(thread))
                : Lookup.nothing();
    }

    /** A thread of which it is time to forget it, if it still is. */
    Lookup<MessageThread> forgotten(InsuredId insured, String id) {
        return threads.lookup(insured.value(), id).filter(this::isForgotten);
    }

    /** What reads a message of a thread beside other things. */
    Lookup<Message> message(InsuredId insured, String threadId, long place) {
        return messages.lookup(insured.value(), Message.key(threadId, place));
    }

    /** All messages of a thread, the oldest first. */
    List<Message> messages(InsuredId insured, String threadId) {
        return messages.query(insured.value(), Message.keys(threadId))
                .takeWhile(message -> threadId.equals(message.threadId())).toList();
    }

    /**
     * Up to so many threads of a person, the one in which something was written last first; fewer only when there are no
     * more. A little behind the last write.
     *
     * @param after the place of the one that they follow; empty for the first
     */
    List<MessageThread> lastWritten(InsuredId insured, Optional<ListPlace> after, int limit) {
        // What is to be forgotten comes last: whatever is left out ends the list.
        return threads.newestOf("byPerson", Expression.of("insuredId = :insured", ":insured", insured.value()),
                after.map(place -> Map.<String, Object>of("insuredId", insured.value(), "itemId", place.id(),
                        "lastMessageAt", place.at())).orElse(Map.of()),
                limit).stream().filter(thread -> !isForgotten(thread)).toList();
    }

    /** The thread of a person that was begun last. */
    Optional<MessageThread> lastBegun(InsuredId insured) {
        return threads.newest(insured.value(), Optional.of(BEHIND_ALL_IDS), 1).stream()
                .filter(thread -> !isForgotten(thread)).findFirst();
    }

    /** All threads of a person, the one that was begun last first. */
    List<MessageThread> threads(InsuredId insured) {
        var found = new ArrayList<MessageThread>();
        var before = Optional.of(BEHIND_ALL_IDS);
        List<MessageThread> some;
        do {
            some = threads.newest(insured.value(), before, THREADS_AT_ONCE);
            found.addAll(some);
            before = some.isEmpty() ? before : Optional.of(some.getLast().id());
        } while (some.size() == THREADS_AT_ONCE);
        found.removeIf(this::isForgotten);
        return found;
    }

    /** It is deleted a little later. */
    private boolean isForgotten(MessageThread thread) {
        return !clock.instant().isBefore(thread.keptUntil());
    }

    /** What reads which answers a person has not read; always found. */
    Lookup<Mailbox> mailbox(InsuredId insured) {
        return mailboxes.lookup(insured.value(), Mailbox.KEY).and(Lookup.nothing(),
                (box, _) -> Optional.of(box.orElseGet(() -> new Mailbox(insured, Set.of()))));
    }

    /** The writing of a thread, refused when it was written since it was read, or is there, or is gone. */
    Write<MessageThread> writing(MessageThread next) {
        return threads.put(next, next.version() == 1
                ? Expression.of("attribute_not_exists(itemId)")
                : Expression.of("version = :read", ":read", next.version() - 1));
    }

    /** The writing of a message in its thread, for the transaction that writes the thread. */
    Write<Message> adding(Message message) {
        return messages.put(message).measuring(Metric.MESSAGES_WRITTEN.one(message.author().name()));
    }

    /** The write with which an answer is unread. */
    Write<Mailbox> unread(Message answer) {
        return mailboxes.update(Expression.of("ADD unread :one", ":one",
                Set.of(Message.key(answer.threadId(), answer.place()))), answer.insured().value(), Mailbox.KEY);
    }

    /** The same, refused when the person has read this other answer meanwhile. */
    Write<Mailbox> unreadBeside(String other, Message answer) {
        return mailboxes.update(
                Expression.of("ADD unread :one", ":one", Set.of(Message.key(answer.threadId(), answer.place()))),
                Expression.of("contains(unread, :other)", ":other", other), answer.insured().value(), Mailbox.KEY);
    }

    /** The write with which these answers are read, at least one. */
    Write<Mailbox> read(InsuredId insured, Set<String> answers) {
        return mailboxes.update(Expression.of("DELETE unread :read", ":read", answers), insured.value(), Mailbox.KEY);
    }

    /** The removal of a thread, refused when it was written since it was read. */
    Write<MessageThread> removing(MessageThread thread) {
        return threads.delete(Expression.of("version = :read", ":read", thread.version()), thread.insured().value(),
                thread.id());
    }

    /** The removal of a message. */
    Write<Message> removing(Message message) {
        return messages.delete(message.insured().value(), Message.key(message.threadId(), message.place()));
    }

    /**
     * The threads of an inbox by ascending key, read as they are taken, a little behind the last write.
     *
     * @param after the key of the one that they follow
     * @param page how many are read at a time
     */
    Stream<MessageThread> inbox(String inbox, Optional<String> after, int page) {
        return threads.index("inbox", page, after
                .map(key -> Expression.of("inbox = :inbox AND inboxKey > :after", ":inbox", inbox, ":after", key))
                .orElseGet(() -> Expression.of("inbox = :inbox", ":inbox", inbox)));
    }

    /** The threads of a person as they are told to the person, the newest first. */
    List<Map<String, Object>> exportThreads(InsuredId insured) {
        return threads.export().partition(insured.value(), thread -> OwnedIds.isId(thread.id())).reversed();
    }

    /** The messages of all threads of a person, as they are told to the person, those of a thread the oldest first. */
    List<Map<String, Object>> exportMessages(InsuredId insured) {
        return messages.export().partition(insured.value(), message -> message.threadId() != null);
    }

    /**
     * Erases all of a person's; the threads first, and as they were read, so that nothing is left that an advisor writes
     * meanwhile: then the erasing fails, and is tried again.
     */
    void erase(Erasure erasure) {
        var insured = erasure.insured().value();
        erasure.all(threads.query(insured).map(
                item -> OwnedIds.isId(item.id()) ? removing(item) : threads.delete(insured, item.id())));
    }
}
