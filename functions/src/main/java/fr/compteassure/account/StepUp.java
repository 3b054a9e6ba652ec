package fr.compteassure.account;

import fr.compteassure.account.StepUpFunction.Codes;
import fr.compteassure.api.Limit;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.AttemptLimiter;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.letter.LetterCodes;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.session.SentCodes;
import fr.compteassure.session.SessionToken;
import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.Optional;

/** The look at what came as a step-up code, and the spending of it. */
final class StepUp {
    private final Cloud cloud;
    private final Codes accepted;
    private final SentCodes sent;
    private final RecoveryCodes recovery;
    private final HoldStore holds;
    private final LetterCodes letters;
    private final AccountStore accounts;
    private final AttemptLimiter attempts;
    private final IdempotencyStore requests;
    private final RecoveryCodeUse use;

    StepUp(Cloud cloud, Codes accepted) {
        this.cloud = cloud;
        this.accepted = accepted;
        sent = new SentCodes(cloud, Limit.STEP_UP_TRY.max());
        recovery = new RecoveryCodes(cloud);
        holds = new HoldStore(cloud);
        letters = new LetterCodes(cloud);
        accounts = new AccountStore(cloud);
        attempts = Limit.RECOVERY_CODE.attempts(cloud);
        requests = new IdempotencyStore(cloud);
        use = new RecoveryCodeUse(cloud);
    }

    /** What was found of a code, before the session is known to live. */
    sealed interface Look {}

    /** It was looked at as one sent by e-mail. */
    record SentLook(Optional<SentCodes.RightCode> right) implements Look {}

    /** It was looked at as a recovery code of the account, and as the code of a letter about it. */
    record RecoveryLook(Optional<RecoveryCodes.RightCode> right, Optional<HoldStore.Hold> letter,
            Optional<Account> account,
            Optional<AttemptLimiter.Locked> lock) implements Look {}

    /** A code that is right, and is to be spent. */
    sealed interface Proof {}

    /** One by e-mail. */
    record BySentCode(SentCodes.RightCode code) implements Proof {}

    /** A recovery code, whose use the person is told. */
    record ByRecoveryCode(RecoveryCodes.RightCode code, Account account) implements Proof {}

    /** The code of a letter, whose use the person is told, and which ends a hold. */
    record ByLetterCode(HoldStore.Hold hold, Account account) implements Proof {}

    Look look(SessionToken claim, String typed) {
        if (!RecoveryCodes.hasForm(typed)) {
            return new SentLook(sent.tried(claim.insured(), claim.sessionId(), typed));
        }
        var set = recovery.lookup(claim.insured());
        var account = accounts.lookup(claim.insured());
        var lock = attempts.lock(counter(claim.insured()));
        var hold = holds.lookup(claim.insured());
        var read = cloud.read(set, account, lock, hold);
        var letter = read.of(hold).filter(
                one -> one.letterId() != null && letters.isRight(claim.insured(), one.letterId(), typed));
        return new RecoveryLook(recovery.find(claim.insured(), read.of(set), typed), letter, read.of(account),
                read.of(lock));
    }

    /**
     * That a code is right.
     *
     * @param typed what came
     * @param look what was found of it
     */
    Proof proof(InsuredId insured, Optional<String> typed, Optional<Look> look) {
        if (typed.isEmpty()) {
            throw required();
        }
        return switch (look.orElseThrow()) {
            case SentLook(var right) -> right.<Proof>map(BySentCode::new).orElseThrow(this::refused);
            // What makes other codes is not to be had by one of them, where there is another way.
            case RecoveryLook(_, _, var account, _) when accepted == Codes.SENT
                    && account.filter(Account::hasEmail).isPresent() ->
                throw refused();
            case RecoveryLook(_, _, _, var lock) when lock.isPresent() -> throw locked(lock.get());
            case RecoveryLook(var right, _, var account, _) when right.isPresent() ->
                new ByRecoveryCode(right.get(), account.orElseThrow(Problem::sessionRequired));
            case RecoveryLook(_, var letter, var account, _) when letter.isPresent() ->
                new ByLetterCode(letter.get(), account.orElseThrow(Problem::sessionRequired));
            case RecoveryLook _ -> throw wrongRecoveryCode(insured);
        };
    }

    private Problem wrongRecoveryCode(InsuredId insured) {
        return attempts.countWrong(counter(insured)).map(this::locked).orElseGet(this::refused);
    }

    private Problem locked(AttemptLimiter.Locked lock) {
        return Limit.RECOVERY_CODE.problem(cloud.clock().instant(), lock.until());
    }

    /** Adds to a transaction that the code is spent. */
    void spend(Proof proof, Transaction transaction) {
        switch (proof) {
            case BySentCode(var code) -> transaction.with(sent.spending(code).orThrow(this::refused));
            case ByRecoveryCode(var code, var account) -> use.tellIn(transaction
                    .with(recovery.spending(code).orThrow(this::refused))
                    .with(attempts.forget(counter(code.insured())).orThrow(this::refused)), code, account);
            case ByLetterCode(var hold, var account) -> use.tellIn(transaction
                    .with(holds.lifting(hold).orThrow(this::refused))
                    .with(attempts.forget(counter(account.id())).orThrow(this::refused)), account);
        }
    }

    /** The same for a transaction that makes other recovery codes: one of the former is spent by being replaced. */
    void spendForOthers(Proof proof, InsuredId insured, List<String> others, Transaction transaction) {
        if (proof instanceof ByRecoveryCode(var code, var account)) {
            use.tellIn(transaction.with(recovery.replacing(code, others).orThrow(this::refused))
                    .with(attempts.forget(counter(insured)).orThrow(this::refused)), code, account);
        } else {
            spend(proof, transaction.with(recovery.replacing(insured, others)));
        }
    }

    /** Whether a request of this key was done. */
    boolean wasDone(Optional<IdempotencyKey> key) {
        var earlier = requests.earlier(key);
        return key.isPresent() && cloud.read(earlier).of(earlier).isPresent();
    }

    private static String counter(InsuredId insured) {
        return "step-up-recovery#" + insured;
    }

    private Problem required() {
        return Problem.of(403, "step-up-required", "Code de confirmation nécessaire",
                "Rien n’est encore fait. Pour votre sécurité, demandez un code par e-mail et recopiez-le ici pour"
                        + " confirmer."
                        + (accepted == Codes.SENT
                                ? " Sans adresse e-mail, un de vos codes de secours convient."
                                : " Un de vos codes de secours convient aussi."));
    }

    private Problem refused() {
        return Problem.of(403, "step-up-refused", "Code refusé",
                "Ce code n’est pas le bon, ou n’est plus valable. Un code reçu par e-mail sert une fois, pendant 10 minutes"
                        + " et pour cinq essais, et un plus récent le remplace. Demandez-en un nouveau"
                        + ", ou utilisez un code de secours qui n’a pas servi"
                        + (accepted == Codes.SENT ? " si votre compte n’a pas d’adresse e-mail." : "."));
    }
}
