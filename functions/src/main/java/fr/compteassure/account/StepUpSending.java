package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.RateLimiter;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.mail.StepUpCodes;
import fr.compteassure.session.SentCodes;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;

/** The code by e-mail that confirms what must not be done with a session alone. */
final class StepUpSending {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final IdempotencyStore requests;
    private final RateLimiter limiter;
    private final OutboxStore outbox;
    private final StepUpCodes codes;
    private final SentCodes sent;

    StepUpSending(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        requests = new IdempotencyStore(cloud);
        limiter = new RateLimiter(cloud, Limit.STEP_UP_CODE.rate());
        outbox = new OutboxStore(cloud);
        codes = new StepUpCodes(cloud);
        sent = new SentCodes(cloud, Limit.STEP_UP_TRY.max());
    }

    private record Known(Optional<String> earlier, Optional<RateLimiter.Uses> uses, Account account) {}

    /**
     * Sends a code, in the place of the one sent before to this session.
     *
     * @return until when no more is sent, if too many were
     */
    Optional<Instant> send(Caller caller, Optional<IdempotencyKey> key) {
        while (true) {
            var known = caller.beside(insured -> read(insured, key));
            if (known.earlier().isPresent()) {
                return Optional.empty();
            }
            if (!known.account().hasEmail()) {
                throw AccountProblems.emailMissing();
            }
            var full = limiter.fullUntil(known.uses());
            if (full.isPresent() || !(send(caller, known, key) instanceof Transaction.Refused)) {
                return full;
            }
            // Another one was sent at the same time: then look again.
        }
    }

    private Known read(InsuredId insured, Optional<IdempotencyKey> key) {
        var earlier = requests.earlier(key);
        var uses = limiter.lookup(limited(insured));
        var account = accounts.lookup(insured);
        var read = cloud.read(earlier, uses, account);
        return new Known(read.of(earlier), read.of(uses), read.of(account).orElseThrow(Problem::sessionRequired));
    }

    private Transaction.Result send(Caller caller, Known known, Optional<IdempotencyKey> key) {
        var account = known.account();
        var until = cloud.clock().instant().plus(Limit.STEP_UP_TRY.period());
        var email = outbox.compose(new EmailBody.StepUpCode(), account.id(), account.contact().email(),
                account.personName(), until);
        return caller.transaction().with(limiter.using(limited(account.id()), known.uses()))
                .with(sent.sending(caller.session(), codes.code(email), until).orThrow(Problem::sessionRequired))
                .with(outbox.enqueueing(email)).once(key, "").commit();
    }

    private static String limited(InsuredId insured) {
        return "step-up-code#" + insured;
    }
}
