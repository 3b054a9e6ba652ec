package fr.compteassure.mail;

/**
 * A way by which messages leave.
 *
 * @param <T> the messages
 */
interface Channel<T extends Outgoing> {
    /** Where is noted what becomes of them. */
    DeliveryStore<T> store();

    /**
     * Sends one.
     *
     * @return the service's name for it
     */
    String send(T message);

    /** Whether the service will never take what it refused with this code of an error. */
    boolean isForGood(String errorCode);
}
