package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.Optional;

/** The way out of a lock: whoever reads the person's e-mails gets tries of their own, whatever others go on doing. */
final class LogInUnlocking {
    /** As long as a link could be sent once more. */
    private static final Duration USE_NOTED = Duration.ofHours(25);

    private final Cloud cloud;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final DeviceTokens devices;
    private final OutboxStore outbox;
    private final LinkTokens tokens;
    private final IdempotencyStore requests;
    private final ActivityStore activities;

    LogInUnlocking(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        sessions = new Sessions(cloud);
        devices = new DeviceTokens(cloud);
        outbox = new OutboxStore(cloud);
        tokens = new LinkTokens(cloud);
        requests = new IdempotencyStore(cloud);
        activities = new ActivityStore(cloud);
    }

    /** What became of a click. */
    sealed interface Outcome {}

    /**
     * The way is open.
     *
     * @param deviceToken what the browser gives at log-in
     */
    record Unlocked(String deviceToken) implements Outcome {}

    /** No e-mail of ours bears this link. */
    record LinkUnknown() implements Outcome {}

    /** The link was used or came too late, or its account is not there any more. */
    record LinkExpired() implements Outcome {}

    /** The fund froze the account: waiting opens nothing. */
    record Frozen() implements Outcome {}

    Outcome unlock(String token, Optional<IdempotencyKey> key) {
        var link = tokens.read(EmailKind.LOG_IN_LOCKED, token);
        return link.isEmpty() ? new LinkUnknown() : unlock(link.get(), key);
    }

    private Outcome unlock(LinkTokens.Link link, Optional<IdempotencyKey> key) {
        var id = link.insured();
        var earlier = requests.earlier(key);
        var account = accounts.lookup(id);
        var era = sessions.era(id);
        var email = outbox.lookup(id, link.emailId());
        var read = cloud.read(earlier, account, era, email);
        if (read.of(earlier).isPresent()) {
            return unlocked(id, read.of(earlier).get());
        }
        if (!link.deadline().isAfter(cloud.clock().instant()) || read.of(email).isEmpty()) {
            return new LinkExpired();
        }
        if (read.of(account).filter(found -> found.status() == Status.FROZEN).isPresent()) {
            return new Frozen();
        }
        var active = read.of(account).filter(Account::isActive);
        return active.isEmpty() || read.of(era).isEmpty()
                ? new LinkExpired()
                : unlock(link, key, active.get(), read.of(era).get());
    }

    private Outcome unlock(LinkTokens.Link link, Optional<IdempotencyKey> key, Account account, String current) {
        var id = account.id();
        var noted = devices.grant(Optional.empty(), current).noted();
        var result = cloud.transaction()
                // Once an era: what the link gave in a former one is dead, and another e-mail may not come for hours.
                .with(requests.notice("unlocked#" + link.hash() + "#" + current, USE_NOTED))
                .with(accounts.unchanged(account))
                .with(activities.writing(id, new Activity.LogInUnlocked()))
                .once(key, noted).commit();
        return switch (result) {
            case Transaction.Done _ -> unlocked(id, noted);
            case Transaction.Repeated(var before) -> unlocked(id, before);
            case Transaction.Refused _ -> new LinkExpired();
        };
    }

    private Outcome unlocked(InsuredId id, String noted) {
        return new Unlocked(devices.token(id, DeviceTokens.Grant.of(noted)));
    }
}
