package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.OpeningLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.registry.InsuredFile;
import fr.compteassure.registry.InsuredStore;
import java.time.Instant;
import java.util.Optional;

/**
 * What an advisor prepares with a person who is there: an account, or the way back into one. Nothing of it serves before the
 * person takes it alone, and a letter to the address of the fund's own file tells of it in any case. Every try counts among
 * those of the advisor's day, and is told only once it is counted.
 */
final class AssistedOpening {
    private final Cloud cloud;
    private final InsuredStore registry;
    private final AccountStore accounts;
    private final ContactStore contacts;
    private final IdempotencyStore requests;
    private final OpeningLimiter limiter;
    private final AssistedPreparing preparing;

    AssistedOpening(Cloud cloud) {
        this.cloud = cloud;
        registry = new InsuredStore(cloud);
        accounts = new AccountStore(cloud);
        contacts = new ContactStore(cloud);
        requests = new IdempotencyStore(cloud);
        limiter = new OpeningLimiter(cloud);
        preparing = new AssistedPreparing(cloud);
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * It is prepared.
     *
     * @param recovery whether that is a way back into an account that stands, rather than a new one
     * @param validateBefore the second from which it can no longer be taken
     * @param queuedAt when the letter was put in the print queue
     */
    record Prepared(boolean recovery, Instant validateBefore, Instant queuedAt) implements Outcome {
        /** What {@link #noted} noted. */
        static Prepared of(String noted) {
            var parts = noted.split(" ");
            return new Prepared(Boolean.parseBoolean(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])),
                    Instant.ofEpochSecond(Long.parseLong(parts[2])));
        }

        /** The same as a text. */
        String noted() {
            return recovery + " " + validateBefore.getEpochSecond() + " " + queuedAt.getEpochSecond();
        }
    }

    /** The advisor's fund has no adult with these facts. */
    record NotRecognised() implements Outcome {}

    /** The e-mail address serves another account. */
    record EmailInUse() implements Outcome {}

    /** The fund froze the account. */
    record Frozen() implements Outcome {}

    /** The account is being closed at this moment. */
    record BeingClosed() implements Outcome {}

    private record Known(Optional<InsuredFile> file, Optional<Account> standing, Optional<EmailReservation> holder,
            Optional<String> earlier) {}

    /**
     * Prepares it.
     *
     * @throws fr.compteassure.api.Problem {@code too-many-attempts} when the advisor tried too often today, or too much was
     *     prepared for the person
     */
    Outcome open(AssistedApplication application, Advisor advisor, Optional<IdempotencyKey> key) {
        while (true) {
            var known = read(application, key);
            if (known.earlier().isPresent()) {
                return Prepared.of(known.earlier().get());
            }
            var file = known.file().filter(one -> isTheirs(one, application, advisor));
            var refusal = file.isEmpty() ? Optional.<Outcome>of(new NotRecognised()) : refusal(known);
            if (refusal.isPresent()) {
                return counted(advisor, application, refusal.get());
            }
            var help = new AssistedPreparing.Help(application, advisor, file.get(), known.standing());
            var outcome = commit(preparing.prepare(help), help, key);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            // The account was opened, changed or purged meanwhile, or the address taken: then look again.
        }
    }

    private Known read(AssistedApplication application, Optional<IdempotencyKey> key) {
        var id = cloud.keyedHash().of(application.nir());
        var file = registry.file(id);
        var standing = accounts.lookup(id);
        var email = application.contact().email();
        var holder = email == null ? Lookup.<EmailReservation>nothing() : contacts.holder(email);
        var earlier = requests.earlier(key);
        var read = cloud.read(file, standing, holder, earlier);
        return new Known(read.of(file), read.of(standing),
                read.of(holder).filter(held -> !held.insured().equals(id)), read.of(earlier));
    }

    private boolean isTheirs(InsuredFile file, AssistedApplication application, Advisor advisor) {
        var person = file.person();
        return application.identifies(person) & advisor.serves(person.cpam())
                & AccountOpening.isAdult(person, cloud.today());
    }

    private static Optional<Outcome> refusal(Known known) {
        var status = known.standing().map(Account::status);
        if (status.filter(one -> one == Status.FROZEN).isPresent()) {
            return Optional.of(new Frozen());
        }
        if (status.filter(one -> one == Status.CLOSING).isPresent()) {
            return Optional.of(new BeingClosed());
        }
        return known.holder().map(_ -> new EmailInUse());
    }

    private <T> T counted(Advisor advisor, AssistedApplication application, T refusal) {
        cloud.transaction().with(limiter.counting(advisor, application.tried())).commit();
        return refusal;
    }

    private Optional<Outcome> commit(AssistedPreparing.Plan plan, AssistedPreparing.Help help,
            Optional<IdempotencyKey> key) {
        var ofPerson = limiter.counting(help.person().id());
        var result = cloud.transaction().with(plan.writes()).with(limiter.counting(help.advisor())).with(ofPerson)
                .once(key, plan.prepared().noted()).commit();
        return switch (result) {
            case Transaction.Done _ -> Optional.of(plan.prepared());
            case Transaction.Repeated(var noted) -> Optional.of(Prepared.of(noted));
            case Transaction.Refused refused when refused.by(ofPerson) ->
                throw counted(help.advisor(), help.application(), limiter.tooManyOfPerson());
            case Transaction.Refused _ -> Optional.empty();
        };
    }
}
