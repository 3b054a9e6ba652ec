package fr.compteassure.request;

import fr.compteassure.account.RecoveryStop;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stopping of a change of bank account, or of a recovery of the account, by the link of an e-mail that told of it,
 * without a session: its owner may be locked out, or the account frozen. The e-mail says which of both its link stops, and
 * names the one request.
 */
final class Stopping {
    private final Cloud cloud;
    private final LinkTokens tokens;
    private final OutboxStore outbox;
    private final Transition transition;
    private final ActivityStore activities;
    private final IdempotencyStore requests;
    private final AddressLimiter addresses;
    private final RecoveryStop recoveries;

    Stopping(Cloud cloud) {
        this.cloud = cloud;
        tokens = new LinkTokens(cloud);
        outbox = new OutboxStore(cloud);
        transition = new Transition(cloud);
        activities = new ActivityStore(cloud);
        requests = new IdempotencyStore(cloud);
        addresses = new AddressLimiter(cloud, "stop");
        recoveries = new RecoveryStop(cloud);
    }

    /** What became of a click. */
    sealed interface Outcome {}

    /** It is stopped, now or by an earlier request of the same key. */
    record Stopped(SubmittedRequest request) implements Outcome {}

    /** It was a recovery of the account. */
    record RecoveryStopped(RecoveryStop.Stopped stopped) implements Outcome {}

    /** No e-mail of ours bears this link. */
    record LinkUnknown() implements Outcome {}

    /**
     * There is nothing to stop any more.
     *
     * @param status where the request stands; empty when it is gone with its account
     */
    record LinkExpired(Optional<Status> status) implements Outcome {}

    /**
     * Too many links came from this address of the network that are not ours. A right one is taken whatever came before.
     *
     * @param until when one may try again
     */
    record TooManyTries(Instant until) implements Outcome {}

    Outcome stop(String token, String sourceIp, Optional<IdempotencyKey> key) {
        return tokens.read(EmailKind.BANK_CHANGE_ANNOUNCED, token).map(link -> stop(link, key))
                .orElseGet(() -> unknown(sourceIp));
    }

    private Outcome unknown(String sourceIp) {
        var full = addresses.full(sourceIp);
        return cloud.read(full).of(full).or(() -> addresses.count(sourceIp)).<Outcome>map(TooManyTries::new)
                .orElseGet(LinkUnknown::new);
    }

    private Outcome stop(LinkTokens.Link link, Optional<IdempotencyKey> key) {
        var email = outbox.lookup(link.insured(), link.emailId());
        var earlier = requests.earlier(key);
        var recovery = recoveries.lookup(link);
        var read = cloud.read(email, earlier, recovery);
        return read.of(email).map(OutboxEmail::body).orElse(null) instanceof EmailBody.BankChangeAnnounced announced
                ? stop(link, announced, read.of(earlier).isPresent(), key)
                : stopRecovery(link, read.of(recovery).orElseThrow());
    }

    /** Of a recovery, or of an account that was closed since, with all its e-mails. */
    private Outcome stopRecovery(LinkTokens.Link link, RecoveryStop.Known known) {
        return recoveries.stop(link, known).<Outcome>map(RecoveryStopped::new)
                .orElseGet(() -> new LinkExpired(Optional.empty()));
    }

    private Outcome stop(LinkTokens.Link link, EmailBody.BankChangeAnnounced announced, boolean doneBefore,
            Optional<IdempotencyKey> key) {
        while (true) {
            var found = read(link, announced);
            var request = found.map(Transition.Known::request);
            if (doneBefore && request.isPresent()) {
                return new Stopped(request.get());
            }
            var known = found.filter(one -> one.request().status().isOpen());
            if (known.isEmpty() || !link.deadline().isAfter(cloud.clock().instant())) {
                return new LinkExpired(request.map(SubmittedRequest::status));
            }
            var next = known.get().request().with(List.of(new Step.Withdrawn(transition.now())), true);
            if (!(commit(known.get(), next, key) instanceof Transaction.Refused)) {
                return new Stopped(next);
            }
            // It was changed meanwhile, by another click or in the account: then look again.
        }
    }

    /** An account that is being closed takes its requests along: there is nobody any more whose they are. */
    private Optional<Transition.Known> read(LinkTokens.Link link, EmailBody.BankChangeAnnounced announced) {
        var lookup = transition.lookup(link.insured(), announced.requestId());
        return cloud.read(lookup).of(lookup).filter(one -> one.correspondent().isPresent());
    }

    private Transaction.Result commit(Transition.Known known, SubmittedRequest next, Optional<IdempotencyKey> key) {
        var transaction = cloud.transaction().once(key, next.id())
                .with(known.correspondent().orElseThrow().there())
                .with(activities.writing(next.insured(), new Activity.RequestStopped(next.number())));
        transition.writes(known, next).forEach(transaction::with);
        return transaction.commit();
    }
}
