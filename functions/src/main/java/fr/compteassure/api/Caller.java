package fr.compteassure.api;

import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
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
    private final InsuredId claimed;
    private final AsyncCall<Optional<Session>> check;
    private final AsyncCall<Boolean> prolongation;

    private Caller(Cloud cloud, InsuredId claimed, String token, Sessions sessions) {
        this.cloud = cloud;
        this.claimed = claimed;
        check = AsyncCall.of(() -> sessions.live(token));
        prolongation = AsyncCall.of(() -> prolonged(sessions));
    }

    /** A session that could not be prolonged lives on all the same, and its next request tries again. */
    private boolean prolonged(Sessions sessions) {
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
            return new Caller(cloud, Sessions.insured(token), token, sessions);
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
        var read = AsyncCall.of(() -> reading.apply(claimed));
        session();
        return read.result();
    }

    /**
     * What marks the request, if it bears an idempotency key.
     *
     * @param fields where a key that is no UUID is noted, beside the other wrong fields
     */
    public Optional<IdempotencyKey> idempotencyKey(Request request, Fields fields) {
        return Idempotency.of(request, fields, claimed.value(), cloud);
    }
}
