package fr.compteassure.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the person has seen what happened last to a request and, when much rides on it, how they are told again.
 *
 * @param unread whether they have not
 * @param since when it happened, if they are told again as long as they have not seen it; null otherwise
 * @param told how often they were told again
 */
record Attention(boolean unread, Instant since, int told) {
    /** By SMS. */
    static final Duration FIRST = Duration.ofDays(3);
    /** By letter. */
    static final Duration SECOND = Duration.ofDays(6);

    /** There is nothing that they have not seen. */
    static Attention none() {
        return new Attention(false, null, 0);
    }

    /** News of which they are told once. */
    static Attention news() {
        return new Attention(true, null, 0);
    }

    /** News on which a right or a benefit depends. */
    static Attention pressing(Instant since) {
        return new Attention(true, since, 0);
    }

    /**
     * That for the last step of a request: what the fund decided may be appealed against within a term, and what it asks for has
     * its day. Nothing rides on what a rule or a day brings about as the person asked, nor for the other parent on what the
     * fund decides: their file is as it was.
     */
    static Attention to(Step step, boolean isOfOtherParent) {
        return switch (step) {
            case Step.Accepted _,Step.Rejected _,Step.InformationAsked _ ->
                isOfOtherParent ? news() : pressing(step.at());
            case Step.Submitted _,Step.Taken _,Step.InformationGiven _,Step.Settled _,Step.Objected _,Step.Withdrawn _,Step.Reopened _ ->
                news();
        };
    }

    /** The same after a file was refused, which the fund may wait for: who has not seen a demand yet is told of both at once. */
    Attention afterRefusal(NextActor next, Instant at) {
        if (next != NextActor.INSURED) {
            return news();
        }
        return unread && since != null ? this : pressing(at);
    }

    /** When they are to be told again; empty when they are not. */
    Optional<Instant> tellAt() {
        return unread && since != null && told < 2
                ? Optional.of(since.plus(told == 0 ? FIRST : SECOND))
                : Optional.empty();
    }

    /** Whether the SMS is to be sent. */
    boolean isForSms(Instant now) {
        return told == 0 && isDue(now);
    }

    /** Whether the letter is to be sent. */
    boolean isForLetter(Instant now) {
        return isDue(now) && !since.plus(SECOND).isAfter(now);
    }

    /** Whether they are to be told again. */
    boolean isDue(Instant now) {
        return tellAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** The same after they were told by what is due. */
    Attention toldAgain(Instant now) {
        return new Attention(unread, since, isForLetter(now) ? 2 : 1);
    }
}
