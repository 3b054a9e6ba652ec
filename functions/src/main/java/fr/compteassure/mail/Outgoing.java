package fr.compteassure.mail;

import java.time.Instant;

/** What the outbox has to send, with what became of it. */
public interface Outgoing {
    /** What it tells, in one word. */
    String kindName();

    /** When it was put in the outbox. */
    Instant enqueuedAt();

    /** From when on it is not sent any more. */
    Instant deadline();

    /** Until when one run has it in hand, or null. */
    Instant claimedUntil();

    /** When the service that sends it took it, or null. */
    Instant sentAt();

    /** Why the last try failed, or null. */
    String failure();

    /** When it was given up, or null. */
    Instant refusedAt();

    /** Whether it is still to be put in the queue of failures. */
    boolean toTell();

    /** Whether it was sent. */
    default boolean sent() {
        return sentAt() != null;
    }

    /** Whether nothing is left to do: sent, or given up and told. */
    default boolean settled() {
        return sent() || refusedAt() != null && !toTell();
    }
}
