package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.Nir;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The validation e-mail, asked for again: a new link, the same deadline. */
final class ValidationResending {
    private static final int MAX_AN_HOUR = 3;
    private static final int MAX_LINKS = 50;

    private final Cloud cloud;
    private final AccountStore accounts;
    private final OutboxStore outbox;
    private final IdempotencyStore requests;
    private final LinkTokens tokens;

    ValidationResending(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        outbox = new OutboxStore(cloud);
        requests = new IdempotencyStore(cloud);
        tokens = new LinkTokens(cloud);
    }

    /**
     * Sends the e-mail if there is an account to validate with this address, and not three within the last hour;
     * whether there is one is told to nobody.
     */
    void resend(Nir nir, EmailAddress email, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(nir);
        AccountStore.Outcome outcome;
        do {
            var earlier = requests.earlier(key);
            var lookup = accounts.lookup(id);
            var read = cloud.read(earlier, lookup);
            if (read.of(earlier).isPresent()) {
                return;
            }
            // With nothing to send, the key is noted all the same: it must not tell that there was nothing.
            outcome = read.of(lookup).filter(found -> mayResend(found, email)).map(found -> resend(found, key))
                    .orElseGet(() -> accounts.changeNothing(key));
            // Unless somebody else asked at the same time: then look again.
        } while (outcome instanceof AccountStore.AccountInTheWay);
    }

    private boolean mayResend(Account account, EmailAddress email) {
        return account.status() == Status.PENDING && !account.lapsed(cloud.clock().instant())
                && account.contact().email().equals(email) && account.linkHashes().size() < MAX_LINKS
                && recent(account).count() < MAX_AN_HOUR;
    }

    private AccountStore.Outcome resend(Account account, Optional<IdempotencyKey> key) {
        var email = outbox.compose(new EmailBody.AccountValidation(), account.id(), account.contact().email(),
                account.personName(), account.validateBefore());
        List<Long> resends = Stream.concat(recent(account), Stream.of(email.enqueuedAt().getEpochSecond())).toList();
        return accounts.resend(account, resends, email, tokens.hash(email), key);
    }

    private Stream<Long> recent(Account account) {
        Instant hourAgo = cloud.clock().instant().minus(Duration.ofHours(1));
        return account.recentResends().stream().filter(second -> second > hourAgo.getEpochSecond());
    }
}
