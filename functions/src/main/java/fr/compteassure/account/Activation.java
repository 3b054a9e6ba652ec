package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.api.AddressLimiter;
import fr.compteassure.api.Limit;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.letter.LetterCodes;
import fr.compteassure.mail.EmailKind;
import fr.compteassure.mail.LinkTokens;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The taking of what an advisor prepared ({@link AssistedOpening}), by the person alone. Whoever comes with the code of the
 * letter lives where the fund's file says; whoever comes by the link of an e-mail reads a mailbox that the advisor named, and
 * so is held for some days ({@link HoldStore}).
 */
final class Activation {
    /** No letter has this id: a code is computed for who has none too. */
    private static final String NO_LETTER = "no-letter";

    private final Cloud cloud;
    private final ResettableAccounts accounts;
    private final IdempotencyStore requests;
    private final LinkTokens tokens;
    private final LetterCodes letters;
    private final AttemptLimiter codes;
    private final AddressLimiter addresses;
    private final HoldStore holds;
    private final Taking taking;

    Activation(Cloud cloud) {
        this.cloud = cloud;
        accounts = new ResettableAccounts(cloud);
        requests = new IdempotencyStore(cloud);
        tokens = new LinkTokens(cloud);
        letters = new LetterCodes(cloud);
        codes = Limit.ACTIVATION_CODE.attempts(cloud);
        addresses = new AddressLimiter(cloud, "activation");
        holds = new HoldStore(cloud);
        taking = new Taking(cloud);
    }

    /**
     * What the person chooses.
     *
     * @param password the password, whose form is right
     * @param email an address, which counts once its link is clicked
     * @param key what marks the request
     */
    record Choice(NewPassword password, Optional<EmailAddress> email, Optional<IdempotencyKey> key) {}

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * The account is the person's.
     *
     * @param recoveryCodes ten, when it has no e-mail address; else none
     */
    record Activated(List<String> recoveryCodes) implements Outcome {
        @Override
        public String toString() {
            return "Activated[hidden]";
        }
    }

    /** This person may not choose this password. */
    record Unsuitable(String reason) implements Outcome {}

    /** No e-mail of ours bears this link. */
    record LinkUnknown() implements Outcome {}

    /** Nobody has this NIR and a letter with this code that still serves. */
    record CodeUnknown() implements Outcome {}

    /** The link or the code was right and is no longer: used, replaced, stopped or too late. */
    record Expired() implements Outcome {}

    /** By a link only the address counts at which it was clicked. */
    record OtherEmail() implements Outcome {}

    /** The address serves another account meanwhile. */
    record EmailInUse() implements Outcome {}

    /** The fund froze the account. */
    record Frozen() implements Outcome {}

    /** Too many codes were wrong, for this NIR or from this address of the network. */
    record TooManyTries(Limit limit, Instant until) implements Outcome {}

    /** By the link of the e-mail that went to the address which the advisor typed. */
    Outcome byLink(String token, Choice choice) {
        var link = tokens.read(EmailKind.ACCOUNT_ACTIVATION, token);
        if (link.isEmpty()) {
            return new LinkUnknown();
        }
        var id = link.get().insured();
        var lookup = prepared(id, false);
        while (true) {
            var earlier = requests.earlier(choice.key());
            var read = cloud.read(earlier, lookup);
            if (read.of(earlier).isPresent()) {
                return taking.again(id, read.of(earlier).get());
            }
            var prepared = read.of(lookup).filter(one -> one.what().validateBefore().equals(link.get().deadline()));
            if (prepared.isEmpty()) {
                return isFrozen(id) ? new Frozen() : new Expired();
            }
            var address = prepared.get().what().contact().email();
            var outcome = choice.email().filter(one -> !one.equals(address)).isPresent()
                    ? Optional.<Outcome>of(new OtherEmail())
                    : take(prepared.get(), choice);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /**
     * By the code of the letter. Whoever knows only the NIR can have wrong codes refused, but not keep the right one out: 80
     * bits are guessed by nobody.
     */
    Outcome byLetter(Nir nir, String code, Choice choice, String sourceIp) {
        var id = cloud.keyedHash().of(nir);
        var lookup = prepared(id, true);
        var full = addresses.full(sourceIp);
        while (true) {
            var earlier = requests.earlier(choice.key());
            var read = cloud.read(earlier, lookup, full);
            if (read.of(earlier).isPresent()) {
                return taking.again(id, read.of(earlier).get());
            }
            if (read.of(full).isPresent()) {
                return new TooManyTries(Limit.ADDRESS, read.of(full).get());
            }
            var prepared = read.of(lookup);
            var letterId = prepared.map(one -> one.what().help().letterId()).orElse(NO_LETTER);
            if (!letters.isRight(id, letterId, code) || prepared.isEmpty()) {
                return wrongCode(id, sourceIp);
            }
            var outcome = take(prepared.get(), choice);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** What was prepared died with the freeze. */
    private boolean isFrozen(InsuredId id) {
        var lookup = accounts.lookup(id);
        return cloud.read(lookup).of(lookup).filter(one -> one.account().status() == Status.FROZEN).isPresent();
    }

    private Lookup<Taking.Prepared> prepared(InsuredId id, boolean byLetter) {
        return accounts.lookup(id).and(holds.lookup(id), (found, held) -> found.flatMap(one -> Preparation
                .of(one.account()).map(what -> new Taking.Prepared(what, one, held, byLetter))));
    }

    /** Empty when it was taken, stopped or prepared anew meanwhile: then look again. */
    private Optional<Outcome> take(Taking.Prepared prepared, Choice choice) {
        if (!prepared.what().validateBefore().isAfter(cloud.clock().instant())) {
            return Optional.of(new Expired());
        }
        return choice.password().unsuitableFor(prepared.found().person())
                .map(reason -> Optional.<Outcome>of(new Unsuitable(reason)))
                .orElseGet(() -> taking.take(prepared, choice));
    }

    private Outcome wrongCode(InsuredId id, String sourceIp) {
        var full = AsyncCall.of(() -> addresses.count(sourceIp));
        var locked = codes.countWrong(Taking.counter(id));
        return full.result().<Outcome>map(until -> new TooManyTries(Limit.ADDRESS, until))
                .or(() -> locked.map(lock -> new TooManyTries(Limit.ACTIVATION_CODE, lock.until())))
                .orElseGet(CodeUnknown::new);
    }
}
