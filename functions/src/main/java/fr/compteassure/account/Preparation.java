package fr.compteassure.account;

import java.time.Instant;
import java.util.Optional;

/** What an advisor prepared for a person, who may take it. */
sealed interface Preparation {
    /** The account, as it stands. */
    Account account();

    /** Who helped, and how. */
    Assistance help();

    /** How the person is reached once it is taken by the link that was sent to the address in it. */
    Contact contact();

    /** The second from which it can no longer be taken. */
    Instant validateBefore();

    /** An account that has no password yet. */
    record Opening(Account account) implements Preparation {
        @Override
        public Assistance help() {
            return account.assistance();
        }

        @Override
        public Contact contact() {
            return account.contact();
        }

        @Override
        public Instant validateBefore() {
            return account.validateBefore();
        }
    }

    /** A way back into an account that is used. */
    record Return(Account account) implements Preparation {
        @Override
        public Assistance help() {
            return account.recovery().assistance();
        }

        @Override
        public Contact contact() {
            return account.recovery().contact();
        }

        @Override
        public Instant validateBefore() {
            return account.recovery().validateBefore();
        }
    }

    /** What is prepared beside, or as, this account, too late or not. */
    static Optional<Preparation> of(Account account) {
        if (account.awaitsItsOwner()) {
            return Optional.of(new Opening(account));
        }
        return account.recovery() != null && account.isActive()
                ? Optional.of(new Return(account))
                : Optional.empty();
    }
}
