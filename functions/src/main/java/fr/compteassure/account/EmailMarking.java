package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.mail.MailEvent;
import fr.compteassure.mail.MailFailures;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import java.util.Optional;

/**
 * What becomes of an account whose e-mails do not arrive, or are not wanted: its address is marked, as long as it is the
 * address that the e-mail went to. The same event again changes nothing.
 */
final class EmailMarking {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final EmailStatusStore statuses;
    private final OutboxStore outbox;
    private final MailFailures failures;

    EmailMarking(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        statuses = new EmailStatusStore(cloud);
        outbox = new OutboxStore(cloud);
        failures = new MailFailures(cloud);
    }

    /** What became of an event. */
    enum Outcome {
        /** The address is marked. */
        MARKED,
        /** The mark is taken away. */
        CLEARED,
        /** Operations are told that the e-mail was not sent. */
        TOLD,
        /** It was so already. */
        UNCHANGED,
        /** It is not, or no longer, the address of an account. */
        NO_ACCOUNT,
        /** The e-mail is not in the outbox any more, and nothing is known of where it went. */
        UNKNOWN,
        /** Such an event asks for nothing. */
        IGNORED
    }

    private record Known(OutboxEmail email, Optional<Account> account) {}

    Outcome record(MailEvent event) {
        return switch (event) {
            case MailEvent.Bounced(var email) -> change(email, this::unreachable);
            case MailEvent.Complained(var email) -> change(email, this::complained);
            case MailEvent.NotSpam(var email) -> change(email, this::cleared);
            case MailEvent.Rejected(var email) -> read(email).map(this::tell).orElse(Outcome.UNKNOWN);
            case MailEvent.Harmless _ -> Outcome.IGNORED;
        };
    }

    /** A change of an account. */
    @FunctionalInterface
    private interface Change {
        /** Empty when the account is not any more as it was read. */
        Optional<Outcome> of(Account account);
    }

    private Outcome change(MailEvent.Email email, Change change) {
        while (true) {
            var known = read(email);
            if (known.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            var account = known.get().account();
            var outcome = account.isEmpty() ? Optional.of(Outcome.NO_ACCOUNT) : change.of(account.get());
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // Its address, its state or its mark changed meanwhile: then look again.
        }
    }

    /** Reads the e-mail, with the account whose address it went to. */
    private Optional<Known> read(MailEvent.Email email) {
        var entry = outbox.lookup(email.insured(), email.id());
        var account = accounts.lookup(email.insured());
        var read = cloud.read(entry, account);
        return read.of(entry).map(sent -> new Known(sent, read.of(account)
                .filter(one -> one.status() != Status.CLOSING && sent.to().equals(one.contact().email()))));
    }

    private Optional<Outcome> unreachable(Account account) {
        return account.emailStatus() == EmailStatus.UNREACHABLE
                ? Optional.of(Outcome.UNCHANGED)
                : outcome(Outcome.MARKED, statuses.mark(account, EmailStatus.UNREACHABLE));
    }

    /** What is unreachable stays so: that says more. */
    private Optional<Outcome> complained(Account account) {
        return account.emailStatus() != null
                ? Optional.of(Outcome.UNCHANGED)
                : outcome(Outcome.MARKED, statuses.mark(account, EmailStatus.COMPLAINED));
    }

    private Optional<Outcome> cleared(Account account) {
        return account.emailStatus() == EmailStatus.COMPLAINED
                ? outcome(Outcome.CLEARED, statuses.clear(account))
                : Optional.of(Outcome.UNCHANGED);
    }

    private static Optional<Outcome> outcome(Outcome outcome, boolean done) {
        return Optional.of(outcome).filter(_ -> done);
    }

    /** Told again, it is the same message, letter for letter. */
    private Outcome tell(Known known) {
        var email = known.email();
        failures.tell(new MailFailures.Failure(email.insured().value(), email.id(), email.kindName(), "Reject",
                email.enqueuedAt()));
        return Outcome.TOLD;
    }
}
