package fr.compteassure.account;

import fr.compteassure.account.ActivationStore.Taken;
import fr.compteassure.account.ResettableAccounts.Resettable;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What is written when a person takes what an advisor prepared, in one transaction. */
final class Taking {
    private static final int SEED_BYTES = 16;
    /** What is noted when there are no codes. */
    private static final String NO_CODES = "-";

    private final Cloud cloud;
    private final ActivationStore store;
    private final HoldStore holds;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final OutboxStore outbox;
    private final ActivityStore activities;
    private final Notices notices;
    private final AttemptLimiter passwords;
    private final AttemptLimiter codes;
    private final PasswordHasher hasher;

    Taking(Cloud cloud) {
        this.cloud = cloud;
        store = new ActivationStore(cloud);
        holds = new HoldStore(cloud);
        sessions = new Sessions(cloud);
        recoveryCodes = new RecoveryCodes(cloud);
        outbox = new OutboxStore(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        passwords = Limit.LOG_IN.attempts(cloud);
        codes = Limit.ACTIVATION_CODE.attempts(cloud);
        hasher = new PasswordHasher(cloud::random);
    }

    /** Where wrong codes of letters are counted. */
    static String counter(InsuredId insured) {
        return "activation-code#" + insured;
    }

    /** What an earlier request of the same key was answered. */
    Activation.Activated again(InsuredId insured, String noted) {
        return new Activation.Activated(noted.equals(NO_CODES) ? List.of() : recoveryCodes.of(insured, noted));
    }

    /**
     * What is taken.
     *
     * @param what what the advisor prepared
     * @param found the account, with the person and the era of the sessions
     * @param held what holds the person's changes so far
     * @param byLetter whether it is taken by the code of the letter: then no address counts that the advisor typed, which may
     *     be the advisor's own
     */
    record Prepared(Preparation what, Resettable found, Optional<HoldStore.Hold> held, boolean byLetter) {
        InsuredId insured() {
            return what.account().id();
        }

        /** How the person is reached from then on. */
        Contact contact() {
            return byLetter ? what.contact().withEmail(null) : what.contact();
        }
    }

    /** Takes it; empty when that was done, stopped or prepared anew meanwhile. */
    Optional<Activation.Outcome> take(Prepared prepared, Activation.Choice choice) {
        var account = prepared.what().account();
        var confirmation = choice.email().filter(_ -> prepared.byLetter()).map(email -> confirmation(account, email));
        var taken = taken(prepared, choice, confirmation);
        var seed = taken.contact().email() == null ? seed() : NO_CODES;
        var reserved = store.reserving(account, taken);
        var transaction = cloud.transaction().with(taking(prepared, taken)).with(reserved)
                .with(store.releasing(account, taken)).with(codesOf(account.id(), seed))
                .with(passwords.unlock(PasswordTries.counter(account.id(), Optional.empty())))
                .with(codes.unlock(counter(account.id()))).with(beside(prepared)).once(choice.key(), seed);
        confirmation.ifPresent(mail -> transaction.with(outbox.enqueueing(mail)));
        return switch (transaction.commit()) {
            case Transaction.Done _ -> Optional.of(again(account.id(), seed));
            case Transaction.Repeated(var noted) -> Optional.of(again(account.id(), noted));
            case Transaction.Refused refused when reserved.stream().anyMatch(refused::by) ->
                Optional.of(new Activation.EmailInUse());
            case Transaction.Refused _ -> Optional.empty();
        };
    }

    private Taken taken(Prepared prepared, Activation.Choice choice, Optional<OutboxEmail> confirmation) {
        return new Taken(hasher.hash(choice.password().chosenBy(prepared.found().person()).value()), prepared.contact(),
                confirmation.map(mail -> new PendingEmail(mail.to(), mail.id(), mail.deadline())).orElse(null));
    }

    private String seed() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(SEED_BYTES));
    }

    private Write<Account> taking(Prepared prepared, Taken taken) {
        return switch (prepared.what()) {
            case Preparation.Opening(var account) -> store.opening(account, taken);
            case Preparation.Return(var account) -> store.returning(account, taken);
        };
    }

    private OutboxEmail confirmation(Account account, EmailAddress email) {
        return outbox.compose(new EmailBody.EmailConfirmation(), account.id(), email, account.personName(),
                cloud.clock().instant().plus(PendingEmail.LINK_LIFE));
    }

    /** Those of before are void in any case: whoever had them may not be the owner. */
    private Write<?> codesOf(InsuredId insured, String seed) {
        return seed.equals(NO_CODES)
                ? recoveryCodes.voiding(insured)
                : recoveryCodes.replacing(insured, recoveryCodes.of(insured, seed));
    }

    private List<Write<?>> beside(Prepared prepared) {
        var id = prepared.insured();
        var help = prepared.what().help();
        return switch (prepared.what()) {
            case Preparation.Opening _ -> List.of(sessions.beginning(id, sessions.newEra()),
                    holds.afterOpening(id, prepared.held(), help, prepared.byLetter()),
                    activities.writing(id, new Activity.AccountOpenedWithHelp(), help.advisorName(), help.at())
                            .measuring(Metric.ACCOUNTS_OPENED_WITH_HELP.one()),
                    activities.writing(id, new Activity.AccountActivated(prepared.byLetter())));
            case Preparation.Return(var account) -> {
                var now = cloud.clock().instant();
                var writes = new ArrayList<Write<?>>(notices.withPower(account, new EmailBody.AccountRecovered(now),
                        now.plus(HoldStore.STOPPABLE)));
                writes.addAll(List.of(sessions.following(id, prepared.found().era(), sessions.newEra()),
                        holds.afterRecovery(id, prepared.held(), help, prepared.byLetter()),
                        activities.writing(id, new Activity.AccountRecovered(prepared.byLetter()))));
                yield writes;
            }
        };
    }
}
