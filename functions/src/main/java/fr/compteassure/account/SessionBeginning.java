package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Metric;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.session.Device;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;

/** The session that a right password begins, and the token of its browser. */
final class SessionBeginning {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final DeviceTokens devices;
    private final ActivityStore activities;
    private final AttemptLimiter attempts;
    private final PasswordHasher hasher;

    SessionBeginning(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        sessions = new Sessions(cloud);
        devices = new DeviceTokens(cloud);
        activities = new ActivityStore(cloud);
        attempts = Limit.LOG_IN.attempts(cloud);
        hasher = new PasswordHasher(cloud::random);
    }

    /** What became of it. */
    sealed interface Outcome {}

    /** It began. */
    record Begun(Authentication.LoggedIn tokens) implements Outcome {}

    /** It began by an earlier request of the same key. */
    record BegunBefore(Authentication.LoggedIn tokens) implements Outcome {}

    /** Too many passwords were wrong meanwhile. */
    record Locked(Instant until) implements Outcome {}

    /** The password was changed meanwhile, or the account frozen or closed. */
    record Outdated() implements Outcome {}

    /**
     * Begins it.
     *
     * @param era the era of the person's sessions
     * @param device the browser, if it was in before
     * @param counter where its wrong passwords are counted, which are forgotten
     */
    Outcome begin(Account account, String era, Optional<String> device, String counter,
            Authentication.Credentials given, Optional<IdempotencyKey> key) {
        var id = account.id();
        var begun = BegunSession.now(cloud, devices.grant(device, era));
        var name = Device.named(given.userAgent());
        var newHash = hasher.needsRehash(account.passwordHash())
                ? Optional.of(hasher.hash(given.password()))
                : Optional.<String>empty();
        var forgotten = attempts.forget(counter);
        var result = cloud.transaction()
                .with(accounts.loggedIn(account, newHash))
                .with(sessions.writing(
                        sessions.begin(begun.token(cloud, id), era, name)))
                .with(forgotten)
                .with(activities.writing(id, new Activity.LoggedIn(name)).measuring(Metric.LOG_INS.one()))
                .once(key, begun.noted()).commit();
        return switch (result) {
            case Transaction.Done _ -> new Begun(again(id, Optional.of(account), begun.noted()));
            case Transaction.Repeated(var noted) -> new BegunBefore(again(id, Optional.of(account), noted));
            case Transaction.Refused refused -> attempts.lock(refused, forgotten)
                    .<Outcome>map(lock -> new Locked(lock.until())).orElseGet(Outdated::new);
        };
    }

    /**
     * The tokens of a session that began before, of what was noted of it.
     *
     * @param account as it is now, if it still is
     */
    Authentication.LoggedIn again(InsuredId id, Optional<Account> account, String noted) {
        var begun = BegunSession.of(noted);
        return new Authentication.LoggedIn(begun.token(cloud, id).text(), begun.expiresAt(),
                devices.token(id, begun.device()), account.map(Account::emailStatus));
    }
}
