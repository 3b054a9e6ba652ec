package fr.compteassure.api;

import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.session.Session;
import fr.compteassure.session.SessionToken;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who calls, while that is being found out: the token says whose session it is, and what the person asks for is read
 * beside the check of the session, but handed over only once the session is known to live.
 */
public final class Caller {
    private final Cloud cloud;
    private final SessionToken token;
    private final Sessions sessions;
    private final AsyncCall<Optional<Session>> check;
    private final AsyncCall<Boolean> prolongation;

    private Caller(Cloud cloud, SessionToken token, Sessions sessions) {
        this.cloud = cloud;
        this.token = token;
        this.sessions = sessions;
        check = AsyncCall.of(() -> sessions.live(token));
        prolongation = AsyncCall.of(this::prolonged);
    }

    /** A session that could not be prolonged lives on all the same, and its next request tries again. */
    private boolean prolonged() {
        try {
            check.result().ifPresent(sessions::prolong);
            return true;
        } catch (RuntimeException _) {
            return false;
        }
    }

    /**
     * Begins to check the session of a token.
     *
     * @throws Problem {@code session-required} when it is no token of ours
     */
    static Caller of(String token, Sessions sessions, Cloud cloud) {
        try {
            return new Caller(cloud, SessionToken.of(token), sessions);
        } catch (InvalidValue e) {
            throw Problem.sessionRequired();
        }
    }

    /**
     * The session.
     *
     * @throws Problem {@code session-required} when there is none or it is dead
     */
    public Session session() {
        return check.result().orElseThrow(Problem::sessionRequired);
    }

    /**
     * A new transaction, in which nothing is written once the person's sessions were ended, by a new password or the closing
     * of the account, however late that was.
     *
     * @throws Problem {@code session-required} when there is no session or it is dead; so does the transaction itself
     */
    public Transaction transaction() {
        return cloud.transaction().with(sessions.standing(session()).orThrow(Problem::sessionRequired));
    }

    /**
     * A new transaction with which every session of the person ends, this one included.
     *
     * @throws Problem as {@link #transaction}
     */
    public Transaction transactionThatEndsAllSessions() {
        return cloud.transaction().with(sessions.endingAll(session()).orThrow(Problem::sessionRequired));
    }

    /**
     * A new transaction with which every session of the person ends but this one. It is refused when they have ended
     * before, which may be by another request of this very session.
     *
     * @throws Problem {@code session-required} when there is no session or it is dead
     */
    public Transaction transactionThatEndsOtherSessions() {
        var era = sessions.newEra();
        return cloud.transaction().with(sessions.following(session().insured(), session().era(), era))
                .with(sessions.keeping(session(), era));
    }

    /**
     * Begins something beside the check of the session, of which nothing may be told before {@link #session}.
     *
     * @param action told who the caller says to be
     */
    public <R> AsyncCall<R> meanwhile(Function<SessionToken, R> action) {
        return AsyncCall.of(() -> action.apply(token));
    }

    /** Waits for what goes on beside the request, so that nothing is left to do once it is answered. */
    void settle() {
        prolongation.result();
    }

    /**
     * What is read of the person, at the same time as the session is checked. It must write nothing. A dead session is
     * told at once: how long the reading takes tells how much there is to be read.
     *
     * @param reading reads what concerns this person
     * @throws Problem {@code session-required} when there is no session or it is dead, whatever was read
     */
    public <R> R beside(Function<InsuredId, R> reading) {
        var read = AsyncCall.of(() -> reading.apply(token.insured()));
        session();
        return read.result();
    }

    /**
     * What marks the request, if it bears an idempotency key.
     *
     * @param fields where a key that is no UUID is noted, beside the other wrong fields
     */
    public Optional<IdempotencyKey> idempotencyKey(Request request, Fields fields) {
        return Idempotency.of(request, fields, token.insured().value(), cloud);
    }
}
