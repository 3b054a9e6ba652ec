package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The sessions. A token is the insured id and a secret of 256 bits, of which only a hash is kept; with the id as the
 * partition key, all sessions of a person are found, and ended, together.
 *
 * <p>A session ends after {@link #IDLE} without a request. It is prolonged when its last prolongation is older than
 * {@link #PROLONGED_EVERY}, and by as much more, so that most requests write nothing.
 */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration PROLONGED_EVERY = Duration.ofMinutes(5);
    private static final Duration MAX_LIFE = Duration.ofHours(12);
    private static final int ID_LENGTH = 43;
    private static final int TOKEN_LENGTH = 86;

    private final Table<Session> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public Sessions(Cloud cloud) {
        table = cloud.table("SESSIONS_TABLE", () -> Session.SCHEMA);
        clock = cloud.clock();
    }

    /** The token of a session: the person's id and 43 characters of base64url that nobody can guess. */
    public static String token(InsuredId insured, String secret) {
        return insured.value() + secret;
    }

    /**
     * Whose session a token says it is of.
     *
     * @throws InvalidValue when it is no token of ours
     */
    static InsuredId insured(String token) {
        if (token.length() != TOKEN_LENGTH) {
            throw new InvalidValue("Ce jeton n’est pas valide.");
        }
        return new InsuredId(token.substring(0, ID_LENGTH));
    }

    /** A session that begins now; nothing is written. */
    public Session begin(InsuredId insured, String secret) {
        var now = clock.instant();
        return new Session(insured, KeyedHash.ofSecret(secret), prolonged(now), now.plus(MAX_LIFE));
    }

    /** The writing of a session. */
    public Write<Session> writing(Session session) {
        return table.put(session);
    }

    /**
     * The session of a token.
     *
     * @param token one that {@link #insured} can read
     * @return empty when there is none, or it is dead
     */
    Optional<Session> live(String token) {
        var now = clock.instant();
        return table.get(token.substring(0, ID_LENGTH), KeyedHash.ofSecret(token.substring(ID_LENGTH)))
                .filter(session -> session.expiresAt().isAfter(now) && session.endsAt().isAfter(now));
    }

    /** Prolongs a session that lives, if that is due, and unless it was ended meanwhile. */
    void prolong(Session session) {
        var now = clock.instant();
        if (session.expiresAt().isBefore(now.plus(IDLE))) {
            table.change(Expression.of("SET expiresAt = :next", ":next", prolonged(now)),
                    Expression.of("expiresAt > :now AND endsAt > :now", ":now", now),
                    session.insured().value(), session.tokenHash());
        }
    }

    private static Instant prolonged(Instant now) {
        return now.plus(IDLE).plus(PROLONGED_EVERY);
    }

    /** Ends a session; a second time changes nothing. */
    public void end(Session session) {
        table.remove(session.insured().value(), session.tokenHash());
    }
}
