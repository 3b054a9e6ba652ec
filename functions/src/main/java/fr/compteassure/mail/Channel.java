package fr.compteassure.mail;

import java.time.Duration;

/**
 * A way by which messages leave.
 *
 * @param <T> the messages
 */
public interface Channel<T extends Outgoing> {
    /** What it is called where messages are counted. */
    String name();

    /** Where is noted what becomes of them. */
    DeliveryStore<T> store();

    /**
     * Sends one.
     *
     * @return the name that the service has for it
     */
    String send(T message);

    /** Whether trying again is of no use after this fault. */
    boolean isForGood(RuntimeException fault);

    /**
     * Whether a message leaves this way.
     *
     * @param partition the first part of its key
     */
    boolean carries(String partition);

    /** How old a message is when it is given up, though trying again might be of use. */
    default Duration giveUpAfter() {
        return OutboxDelivery.GIVE_UP;
    }
}
