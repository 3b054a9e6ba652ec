package fr.compteassure.message;

import fr.compteassure.api.ListPlace;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person and the fund write to each other about one thing; what was written lies beside it.
 *
 * @param insured the person
 * @param id its id
 * @param number what a person reads on the phone
 * @param subject what it is about
 * @param title the same in the person's own words, on one line
 * @param cpam the fund whose advisors find it
 * @param messages how many were written
 * @param lastMessageAt when the last one was, to the second
 * @param waiting what the fund has not answered, the oldest first
 * @param lastAnsweredBy the name of the advisor who answered last; null when none did
 * @param version how often it was written
 */
record MessageThread(InsuredId insured, String id, String number, Subject subject, String title, CpamCode cpam,
        long messages, Instant lastMessageAt, List<Waiting> waiting, String lastAnsweredBy, long version) {
    /** Over how many shards those are spread that are to be forgotten some day. */
    static final int SHARDS = 8;
    private static final int MAX_MESSAGES = 100;
    /** From the last message on. */
    private static final int KEPT_YEARS = 2;

    static RecordSchema<MessageThread> schema() {
        return RecordSchema.of(MessageThread.class, MessageThread::read)
                .partitionKey("insuredId", thread -> thread.insured().value()).unexported("a keyed hash of the NIR")
                .sortKey("itemId", MessageThread::id).exportedAs("threadId")
                .text("number", MessageThread::number)
                .text("subject", thread -> thread.subject().name())
                .text("title", MessageThread::title)
                .text("cpam", thread -> thread.cpam().value())
                .number("messageCount", MessageThread::messages)
                .instant("lastMessageAt", MessageThread::lastMessageAt)
                .innerList("waiting", Waiting.SCHEMA, MessageThread::waiting)
                .text("lastAnsweredBy", MessageThread::lastAnsweredBy)
                .number("version", MessageThread::version).unexported("how often it was written")
                .text("inbox", thread -> inbox(thread.cpam(), thread.isAnswered())).unexported("follows from the rest")
                .text("inboxKey", MessageThread::inboxKey).unexported("follows from the rest")
                .number("dueShard", thread -> (long) thread.insured().shard(SHARDS))
                .unexported("a number made of the id, by which it is found when it is to be forgotten")
                .instant("dueAt", thread -> thread.keptUntil().plus(ForgetStore.MARGIN))
                .unexported("follows from the last message");
    }

    private static MessageThread read(RecordSchema.Values values) {
        return new MessageThread(values.get("insuredId", InsuredId::new), values.get("itemId"), values.get("number"),
                values.get("subject", Subject::valueOf), values.get("title"), values.get("cpam", CpamCode::new),
                Objects.requireNonNullElse(values.get("messageCount"), 0L), values.instant("lastMessageAt"),
                Objects.requireNonNullElse(values.get("waiting"), List.of()), values.get("lastAnsweredBy"),
                Objects.requireNonNullElse(values.get("version"), 0L));
    }

    /** A thread without a message yet. */
    static MessageThread begun(InsuredId insured, String id, String number, Subject subject, String title,
            CpamCode cpam) {
        return new MessageThread(insured, id, number, subject, title, cpam, 0, Instant.EPOCH, List.of(), null, 0);
    }

    /** The same with one more message of the person, which the fund is to answer by then. */
    MessageThread withMessage(CpamCode fund, Instant at, LocalDate answerBy) {
        return new MessageThread(insured, id, number, subject, title, fund, messages + 1, at,
                Stream.concat(waiting.stream(), Stream.of(new Waiting(messages + 1, at, answerBy))).toList(),
                lastAnsweredBy, version + 1);
    }

    /**
     * The same with one more message of the fund.
     *
     * @param seen how many messages the advisor had seen, all of which are answered
     */
    MessageThread withAnswer(CpamCode fund, Instant at, String advisorName, long seen) {
        return new MessageThread(insured, id, number, subject, title, fund, messages + 1, at,
                waiting.stream().filter(one -> one.place() > seen).toList(), advisorName, version + 1);
    }

    /** The same at another fund, which answers by the days that were announced. */
    MessageThread handedOver(CpamCode to) {
        return new MessageThread(insured, id, number, subject, title, to, messages, lastMessageAt, waiting,
                lastAnsweredBy, version + 1);
    }

    /** Whether it is as long as it may become: all of it is read at once, and an answer of the API has an end. */
    boolean isFull() {
        return messages >= MAX_MESSAGES;
    }

    /** Whether the fund has answered all of it. */
    boolean isAnswered() {
        return waiting.isEmpty();
    }

    /** What the fund has not answered for the longest time. */
    Optional<Waiting> firstWaiting() {
        return waiting.stream().findFirst();
    }

    /**
     * Whether the announced day is over.
     *
     * @param today the day it is for the fund
     */
    boolean isLate(LocalDate today) {
        return firstWaiting().filter(one -> today.isAfter(one.answerBy())).isPresent();
    }

    /** From when on it is as if it had never been. */
    Instant keptUntil() {
        return lastMessageAt.atOffset(ZoneOffset.UTC).plusYears(KEPT_YEARS).toInstant();
    }

    /** Under what the advisors of a fund find what they are to answer, or have answered. */
    static String inbox(CpamCode cpam, boolean answered) {
        return cpam + (answered ? "#ANSWERED" : "#WAITING");
    }

    /** Its place there: the announced day and then the time of the message; of what is answered, the last first. */
    String inboxKey() {
        return firstWaiting().map(one -> "%s#%010d".formatted(one.answerBy(), one.since().getEpochSecond()))
                .orElseGet(() -> "%010d".formatted(9_999_999_999L - lastMessageAt.getEpochSecond())) + "#" + id;
    }

    /** Tells its {@link #place} in the list of the person's threads. */
    String sortKey() {
        return "%010d#%s".formatted(lastMessageAt.getEpochSecond(), id);
    }

    /** By when something was written in it last, then by id. */
    ListPlace place() {
        return new ListPlace(lastMessageAt, id);
    }

    /** The place that a {@link #sortKey} tells; empty when it is none. */
    static Optional<ListPlace> place(String sortKey) {
        return ListPlace.of(sortKey, seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    @Override
    public String toString() {
        return "MessageThread[" + number + "]";
    }
}
