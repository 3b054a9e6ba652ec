package fr.compteassure.account;

import fr.compteassure.api.Caller;
import fr.compteassure.api.Fields;
import fr.compteassure.api.Problem;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.session.Session;
import fr.compteassure.session.SessionToken;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who calls a {@link StepUpFunction}, while it is being found out whether the code that came along is right. The try is
 * counted and looked at beside the check of the session and what the action reads.
 */
public final class ConfirmedCaller {
    private final Caller caller;
    private final Function<Fields, Optional<IdempotencyKey>> keys;
    private final StepUp stepUp;
    private final Optional<String> code;
    private Optional<IdempotencyKey> key = Optional.empty();
    private AsyncCall<StepUp.Look> look;
    private Optional<StepUp.Proof> proof = Optional.empty();
    private boolean spent;

    /** @param keys reads the idempotency key of the request */
    ConfirmedCaller(Caller caller, Function<Fields, Optional<IdempotencyKey>> keys, StepUp stepUp,
            Optional<String> code) {
        this.caller = caller;
        this.keys = keys;
        this.stepUp = stepUp;
        this.code = code;
    }

    /**
     * The session.
     *
     * @throws Problem {@code session-required} when there is none or it is dead
     */
    public Session session() {
        return caller.session();
    }

    /** Begins something beside the check of the session; see {@link Caller#meanwhile}. */
    <R> AsyncCall<R> meanwhile(Function<SessionToken, R> action) {
        return caller.meanwhile(action);
    }

    /**
     * What marks the request, if it bears an idempotency key; to be asked for before anything is read, for a request that
     * was done before is answered again though its code is spent.
     *
     * @param fields where a key that is no UUID is noted, beside the other wrong fields
     */
    public Optional<IdempotencyKey> idempotencyKey(Fields fields) {
        key = keys.apply(fields);
        return key;
    }

    /**
     * What is read of the person, handed over once the session lives and the code is right.
     *
     * @param reading reads what concerns this person; it must write nothing
     * @throws Problem {@code session-required}, {@code step-up-required}, {@code step-up-refused} or
     *     {@code too-many-attempts}
     */
    public <R> R beside(Function<InsuredId, R> reading) {
        var read = besideUnconfirmed(reading);
        requireCode();
        return read;
    }

    /** The same for an action that needs a code for some of what it does: it says so by {@link #requireCode}. */
    public <R> R besideUnconfirmed(Function<InsuredId, R> reading) {
        if (code.isPresent() && look == null) {
            look = caller.meanwhile(claim -> stepUp.look(claim, code.get()));
        }
        return caller.beside(reading);
    }

    /**
     * Finds out whether the code is right, unless the request was done before.
     *
     * @throws Problem {@code step-up-required} when there is none, {@code step-up-refused} when it is wrong, was used or is
     *     too old, {@code too-many-attempts} when too many were wrong
     */
    public void requireCode() {
        var session = session();
        try {
            proof = Optional
                    .of(stepUp.proof(session.insured(), code, Optional.ofNullable(look).map(AsyncCall::result)));
        } catch (Problem refused) {
            if (!stepUp.wasDone(key)) {
                throw refused;
            }
        }
    }

    /**
     * The same for what is held after an advisor's help: unless it is the code of the letter, which ends that.
     *
     * @param heldUntil until when it is; empty when it is not
     * @throws Problem as {@link #requireCode()}, and {@code too-soon}
     */
    public void requireCode(Optional<Instant> heldUntil) {
        requireCode();
        if (proof.isPresent() && !(proof.get() instanceof StepUp.ByLetterCode)) {
            heldUntil.ifPresent(until -> {
                throw AccountProblems.tooSoon(until);
            });
        }
    }

    /** A new transaction that spends the code, if it was required; see {@link Caller#transaction}. */
    public Transaction transaction() {
        return spending(caller.transaction());
    }

    /**
     * The same which makes these the person's recovery codes.
     *
     * @throws java.util.NoSuchElementException when no code was required: a fault of the function
     */
    Transaction transactionWithRecoveryCodes(List<String> codes) {
        var transaction = caller.transaction();
        stepUp.spendForOthers(proof.orElseThrow(), session().insured(), codes, transaction);
        spent = true;
        return transaction;
    }

    /** The same with which every session ends; see {@link Caller#transactionThatEndsAllSessions}. */
    public Transaction transactionThatEndsAllSessions() {
        return spending(caller.transactionThatEndsAllSessions());
    }

    private Transaction spending(Transaction transaction) {
        proof.ifPresent(right -> stepUp.spend(right, transaction));
        spent = true;
        return transaction;
    }

    /** @throws IllegalStateException when a code was required and then not spent: a fault of the function */
    void checkThatItIsSpent() {
        if (proof.isPresent() && !spent) {
            throw new IllegalStateException("a step-up code was required and not spent");
        }
    }
}
