package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.SmsBody;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people who can be told what happens to what they asked for, whatever news they want besides. */
public final class Correspondents {
    private final AccountStore accounts;
    private final Notices notices;
    private final RecentClosings closings;
    private final HoldStore holds;

    /** @param cloud where the accounts are */
    public Correspondents(Cloud cloud) {
        accounts = new AccountStore(cloud);
        notices = new Notices(cloud);
        closings = new RecentClosings(cloud);
        holds = new HoldStore(cloud);
    }

    /** Somebody who can be told. */
    public final class Correspondent {
        private final Account account;
        private final Optional<Instant> closedBefore;
        private final Optional<Instant> heldUntil;

        private Correspondent(Account account, Optional<Instant> closedBefore, Optional<Instant> heldUntil) {
            this.account = account;
            this.closedBefore = closedBefore;
            this.heldUntil = heldUntil;
        }

        /** Until when the bank details cannot change because an advisor helped with the account; known of active ones only. */
        public Optional<Instant> heldUntil() {
            return heldUntil;
        }

        /** The writing of an e-mail, for the transaction of what it tells. */
        public List<Write<?>> telling(EmailBody body) {
            return notices.to(account, body);
        }

        /** The same by SMS too, if the person wants news by SMS and a mobile is known. */
        public List<Write<?>> telling(EmailBody body, SmsBody sms) {
            return Stream.concat(notices.to(account, body).stream(), notices.bySmsIfWanted(account, sms).stream())
                    .toList();
        }

        /** The writing of an e-mail, or where none arrives of an SMS, whatever news the person wants, if a mobile is known. */
        public List<Write<?>> tellingOrBySms(EmailBody body, SmsBody sms) {
            return account.isReachedByEmail() ? telling(body) : tellingBySms(sms);
        }

        /** The same, and beside an e-mail by SMS too, if the person wants news by SMS and a mobile is known. */
        public List<Write<?>> tellingAndBySms(EmailBody body, SmsBody sms) {
            return account.isReachedByEmail() ? telling(body, sms) : tellingBySms(sms);
        }

        /**
         * The writing of what can be left out: by e-mail if nothing is wrong with the address, and by SMS too, if the person wants
         * news by SMS and a mobile is known.
         */
        public List<Write<?>> reminding(EmailBody body, SmsBody sms) {
            return account.emailStatus() == null ? telling(body, sms) : notices.bySmsIfWanted(account, sms);
        }

        /** The writing of an SMS, whatever news the person wants, if a mobile is known. */
        public List<Write<?>> tellingBySms(SmsBody sms) {
            return notices.bySms(account, sms);
        }

        /** The same to every address: the present one, and those that served before. */
        public List<Write<?>> tellingEverywhere(EmailBody body) {
            return notices.everywhere(account, body);
        }

        /**
         * The same by SMS too, if a mobile is known.
         *
         * @param deadline from when on neither is of use
         */
        public List<Write<?>> tellingEverywhere(EmailBody body, SmsBody sms, Instant deadline) {
            return Stream.concat(notices.everywhere(account, body, deadline).stream(),
                    notices.bySms(account, sms, deadline).stream()).toList();
        }

        /**
         * When somebody last got at the account by a reset, another e-mail address or, of who could use it, the closing of a
         * former one, and so perhaps somebody else.
         */
        public Optional<Instant> accessChangedAt() {
            return Stream.concat(account.accessChangedAt().stream(), closedBefore.stream())
                    .max(Comparator.naturalOrder());
        }

        /** Whether the account is frozen: what is under way is held. */
        public boolean isFrozen() {
            return account.status() == Status.FROZEN;
        }

        /** That the account has still this address and can be used, for the other writes of a transaction. */
        public Write<?> standing() {
            return accounts.reachable(account);
        }

        /** That the account is still there, usable or frozen, for the other writes of a transaction. */
        public Write<?> there() {
            return accounts.kept(account);
        }

        @Override
        public String toString() {
            return "Correspondent[" + account.id() + "]";
        }
    }

    private record Times(Optional<Instant> closed, Optional<Instant> held) {}

    /** What reads whether a person can be told; those cannot whose account is not validated or being closed. */
    public Lookup<Correspondent> lookup(InsuredId id) {
        return accounts.lookup(id)
                .filter(account -> account.status() == Status.ACTIVE || account.status() == Status.FROZEN)
                .map(account -> new Correspondent(account, Optional.empty(), Optional.empty()));
    }

    /** The same for those only who may use their account now. */
    public Lookup<Correspondent> lookupActive(InsuredId id) {
        var times = closings.lookup(id).and(holds.lookup(id), (closed, hold) -> Optional
                .of(new Times(closed, hold.map(HoldStore.Hold::until))));
        return accounts.lookup(id).filter(Account::isActive).and(times, (account, known) -> account
                .map(one -> new Correspondent(one, known.orElseThrow().closed(), known.orElseThrow().held())));
    }

    /** What is written instead of {@link Correspondent#standing} when there is nobody and nobody shall be able to tell. */
    public Write<?> checkingNothing(InsuredId id) {
        return accounts.checkingNothing(id);
    }
}
