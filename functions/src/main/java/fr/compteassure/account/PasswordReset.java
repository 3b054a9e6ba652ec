package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.account.ResettableAccounts.Resettable;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.SmsBody.SecurityWarning.What;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A forgotten password: a link by e-mail ({@link PasswordResetRequest}), or a recovery code, sets a new one. */
final class PasswordReset {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final ResettableAccounts resettable;
    private final Sessions sessions;
    private final RecoveryCodes recovery;
    private final OutboxStore outbox;
    private final LinkTokens tokens;
    private final ActivityStore activities;
    private final Notices notices;
    private final RecoveryCodeUse use;
    private final AttemptLimiter passwords;
    private final AttemptLimiter codes;
    private final AddressLimiter addresses;
    private final PasswordHasher hasher;

    PasswordReset(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        resettable = new ResettableAccounts(cloud);
        sessions = new Sessions(cloud);
        recovery = new RecoveryCodes(cloud);
        outbox = new OutboxStore(cloud);
        tokens = new LinkTokens(cloud);
        activities = new ActivityStore(cloud);
        notices = new Notices(cloud);
        use = new RecoveryCodeUse(cloud);
        passwords = Limit.LOG_IN.attempts(cloud);
        codes = Limit.RECOVERY_CODE_IN_RESET.attempts(cloud);
        addresses = new AddressLimiter(cloud, "recovery-code");
        hasher = new PasswordHasher(cloud::random);
    }

    /** What became of a new password. */
    sealed interface Outcome {}

    /** It is set, and every session ended. */
    record Reset() implements Outcome {}

    /** This person may not choose it. */
    record Unsuitable(String reason) implements Outcome {}

    /** No e-mail of ours bears this link. */
    record LinkUnknown() implements Outcome {}

    /** The link was used, is void since another password or e-mail address counts, or came too late. */
    record LinkExpired() implements Outcome {}

    /** Nobody has this NIR and this recovery code. */
    record CodeRefused() implements Outcome {}

    /** The fund froze the account. */
    record Frozen() implements Outcome {}

    /** Too many recovery codes were wrong, for this NIR or from this address. */
    record TooManyTries(Limit limit, Instant until) implements Outcome {}

    Outcome byLink(String token, NewPassword password) {
        var link = tokens.read(EmailKind.PASSWORD_RESET, token);
        if (link.isEmpty()) {
            return new LinkUnknown();
        }
        var id = link.get().insured();
        var lookup = resettable.lookup(id);
        var email = outbox.lookup(id, link.get().emailId());
        while (true) {
            var read = cloud.read(lookup, email);
            var found = read.of(lookup);
            if (!link.get().deadline().isAfter(cloud.clock().instant()) || found.isEmpty()
                    || read.of(email).isEmpty()) {
                return new LinkExpired();
            }
            if (found.get().account().status() == Status.FROZEN) {
                return new Frozen();
            }
            if (!isOf(found.get(), read.of(email).get())) {
                return new LinkExpired();
            }
            var outcome = set(found.get(), password, false, UnaryOperator.identity());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Whoever reads a former address must not get in by what was sent there before it was given up. */
    private static boolean isOf(Resettable found, OutboxEmail email) {
        return email.body().equals(new EmailBody.PasswordReset(found.era()))
                && email.to().equals(found.account().contact().email());
    }

    /**
     * By a recovery code. Whoever knows only the NIR can have wrong codes refused, but not keep its owner's right one out:
     * 80 bits are guessed by nobody.
     */
    Outcome byRecoveryCode(Nir nir, String code, NewPassword password, String sourceIp) {
        var id = cloud.keyedHash().of(nir);
        var lookup = resettable.lookup(id);
        var set = recovery.lookup(id);
        var full = addresses.full(sourceIp);
        while (true) {
            var read = cloud.read(lookup, set, full);
            if (read.of(full).isPresent()) {
                return new TooManyTries(Limit.ADDRESS, read.of(full).get());
            }
            var right = recovery.find(id, read.of(set), code);
            if (right.isEmpty() || read.of(lookup).isEmpty()) {
                return wrongCode(id, sourceIp);
            }
            var found = read.of(lookup).get();
            if (found.account().status() == Status.FROZEN) {
                return new Frozen();
            }
            if (!found.account().isActive()) {
                return wrongCode(id, sourceIp);
            }
            var outcome = set(found, password, true,
                    transaction -> spending(transaction, right.get(), found.account()));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    private Transaction spending(Transaction transaction, RecoveryCodes.RightCode code, Account account) {
        return use.tellIn(
                transaction.with(recovery.spending(code)).with(codes.unlock(counter(code.insured()))), code, account);
    }

    private Outcome wrongCode(InsuredId id, String sourceIp) {
        var full = AsyncCall.of(() -> addresses.count(sourceIp));
        var locked = codes.countWrong(counter(id));
        return full.result().<Outcome>map(until -> new TooManyTries(Limit.ADDRESS, until))
                .or(() -> locked.map(lock -> new TooManyTries(Limit.RECOVERY_CODE_IN_RESET, lock.until())))
                .orElseGet(CodeRefused::new);
    }

    /**
     * Sets the password, with what goes with it; empty when another password or address counts meanwhile, the code was
     * used, or the account is frozen or closed: then look again.
     */
    private Optional<Outcome> set(Resettable found, NewPassword password, boolean byRecoveryCode,
            UnaryOperator<Transaction> more) {
        var unsuitable = password.unsuitableFor(found.person());
        if (unsuitable.isPresent()) {
            return Optional.of(new Unsuitable(unsuitable.get()));
        }
        var account = found.account();
        var transaction = cloud.transaction()
                .with(accounts.resettingPassword(account, hasher.hash(password.chosenBy(found.person()).value()),
                        !byRecoveryCode))
                .with(sessions.following(account.id(), found.era(), sessions.newEra()))
                .with(passwords.unlock(PasswordTries.counter(account.id(), Optional.empty())))
                .with(activities.writing(account.id(), new Activity.PasswordReset(byRecoveryCode)))
                .with(notices.warning(account, new EmailBody.PasswordChanged(cloud.clock().instant()),
                        What.PASSWORD_CHANGED));
        return more.apply(transaction).commit() instanceof Transaction.Refused
                ? Optional.empty()
                : Optional.of(new Reset());
    }

    private static String counter(InsuredId insured) {
        return "reset-recovery#" + insured;
    }
}
