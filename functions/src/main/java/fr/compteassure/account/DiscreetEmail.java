package fr.compteassure.account;

import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.RateLimiter;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An e-mail that anyone may ask for by some facts about a person. Neither the answer nor its time tells whether the facts
 * are somebody's: for nobody the same is read, and as much is written. The same facts may be given only so often; other
 * facts about the same person count for themselves, so that whoever knows only some of them keeps nobody's e-mail back.
 */
final class DiscreetEmail {
    private final Cloud cloud;
    private final String action;
    private final AccountStore accounts;
    private final OutboxStore outbox;
    private final IdempotencyStore requests;
    private final RateLimiter limiter;
    private final AddressLimiter addresses;

    /**
     * @param action what is asked for
     * @param limits how often
     */
    DiscreetEmail(Cloud cloud, String action, Limit... limits) {
        this.cloud = cloud;
        this.action = action;
        accounts = new AccountStore(cloud);
        outbox = new OutboxStore(cloud);
        requests = new IdempotencyStore(cloud);
        limiter = new RateLimiter(cloud, Arrays.stream(limits).map(Limit::rate).toArray(RateLimiter.Rate[]::new));
        addresses = new AddressLimiter(cloud, action);
    }

    /**
     * Who asks.
     *
     * @param id the person asked about, who may be nobody
     * @param facts what else was given
     * @param sourceIp where the request comes from
     * @param key what marks the request
     */
    record Asked(InsuredId id, String facts, String sourceIp, Optional<IdempotencyKey> key) {}

    /**
     * What is sent to the person whose the facts are.
     *
     * @param email the e-mail
     * @param account the check that goes with it, refused when the account is no longer as it was read; no more than a
     *     check, which is all that can be made of nobody's
     */
    record Sending(OutboxEmail email, Write<Account> account) {}

    /**
     * Sends the e-mail, if the facts are somebody's and it was not sent too often.
     *
     * @param sending finds what is sent, if there is somebody to whom it is
     * @return until when this address may ask for nothing, if too much that it asked for was nobody's
     */
    Optional<Instant> ask(Asked asked, Lookup<Sending> sending) {
        var limited = action + "#" + cloud.keyedHash().text(action, asked.id() + "\n" + asked.facts());
        while (true) {
            var earlier = requests.earlier(asked.key());
            var uses = limiter.lookup(limited);
            var full = addresses.full(asked.sourceIp());
            var read = cloud.read(earlier, uses, full, sending);
            if (read.of(full).isPresent() || read.of(earlier).isPresent()) {
                return read.of(full);
            }
            if (limiter.fullUntil(read.of(uses)).isPresent()) {
                cloud.transaction().once(asked.key(), "").commit();
                return Optional.empty();
            }
            var using = limiter.using(limited, read.of(uses));
            if (!(sent(asked, using, read.of(sending)) instanceof Transaction.Refused)) {
                return Optional.empty();
            }
            // Somebody else asked at the same time, or the account changed: then look again.
        }
    }

    private Transaction.Result sent(Asked asked, Write<?> using, Optional<Sending> sending) {
        var counted = AsyncCall.of(() -> sending.isPresent()
                ? addresses.countNothing(asked.sourceIp())
                : addresses.count(asked.sourceIp()));
        var result = cloud.transaction().with(using).once(asked.key(), "")
                .with(sending.map(Sending::account).orElseGet(() -> accounts.checkingNothing(asked.id())))
                .with(sending.<Write<?>>map(one -> outbox.enqueueing(one.email()))
                        .orElseGet(() -> outbox.enqueueingNothing(asked.id())))
                .commit();
        counted.settle();
        return result;
    }
}
