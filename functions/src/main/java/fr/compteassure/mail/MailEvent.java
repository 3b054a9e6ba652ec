package fr.compteassure.mail;

import fr.compteassure.value.InsuredId;

/**
 * What SES tells of an e-mail that it took.
 */
public sealed interface MailEvent {
    /**
     * Which e-mail of the outbox.
     *
     * @param insured the person that it concerns
     * @param id its id
     */
    record Email(InsuredId insured, String id) {}

    /** The address takes no e-mail, and will not later: it does not exist, or SES sends nothing there any more. */
    record Bounced(Email email) implements MailEvent {}

    /** Its reader called it unwanted. */
    record Complained(Email email) implements MailEvent {}

    /** It was called unwanted by mistake. */
    record NotSpam(Email email) implements MailEvent {}

    /** SES took it for harmful and did not send it. */
    record Rejected(Email email) implements MailEvent {}

    /**
     * Nothing is to be done.
     *
     * @param what what happened, in a word for the log
     */
    record Harmless(String what) implements MailEvent {}

    /**
     * Reads an event.
     *
     * @param message of the topic
     * @throws IllegalArgumentException when it is no event that SES publishes
     */
    static MailEvent of(String message) {
        return MailEventReader.read(message);
    }
}
