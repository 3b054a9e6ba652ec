package fr.compteassure.account;

import fr.compteassure.api.Limit;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.mail.EmailBody;
import fr.compteassure.mail.OutboxEmail;
import fr.compteassure.mail.OutboxStore;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.Nir;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The link that sets a new password. It bears the era of the person's sessions in which it was asked for: a new password
 * ends that era, and so all links that were sent before.
 */
final class PasswordResetRequest {
    private static final Duration LINK_LIFE = Duration.ofMinutes(30);

    private final Cloud cloud;
    private final AccountStore accounts;
    private final InsuredStore registry;
    private final Sessions sessions;
    private final OutboxStore outbox;
    private final DiscreetEmail asking;

    PasswordResetRequest(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        registry = new InsuredStore(cloud);
        sessions = new Sessions(cloud);
        outbox = new OutboxStore(cloud);
        asking = new DiscreetEmail(cloud, "password-reset", Limit.PASSWORD_RESET, Limit.PASSWORD_RESET_DAILY);
    }

    /**
     * Sends a link if there is an active account, with an e-mail address, of the person who has this NIR and this birth date, and not too many were
     * sent; whether there is one is told to nobody.
     *
     * @return until when this address of the network may ask for nothing, if it did too often in vain
     */
    Optional<Instant> sendLink(Nir nir, LocalDate birthDate, String sourceIp, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(nir);
        // Decoding takes time too: no more is decoded about somebody with other facts than about nobody.
        var sending = accounts.lookup(id).onlyIf(registry.birthDate(id).filter(birthDate::equals))
                .filter(Account::isActive).filter(Account::hasEmail)
                .and(sessions.era(id), (account, era) -> account.map(found -> new DiscreetEmail.Sending(
                        link(found, era.orElse("")), accounts.unchanged(found))));
        return asking.ask(new DiscreetEmail.Asked(id, birthDate.toString(), sourceIp, key), sending);
    }

    private OutboxEmail link(Account account, String era) {
        return outbox.compose(new EmailBody.PasswordReset(era), account.id(), account.contact().email(),
                account.personName(), cloud.clock().instant().plus(LINK_LIFE));
    }
}
