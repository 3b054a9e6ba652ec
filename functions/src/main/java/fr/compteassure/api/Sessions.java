package fr.compteassure.api;

import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Config;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Table;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The sessions. A token is the insured id and a secret of 256 bits, of which only a hash is kept; with the id as the
 * partition key, all sessions of a person are found, and ended, together.
 */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration MAX_LENGTH = Duration.ofHours(12);
    private static final int ID_LENGTH = 43;
    private static final int TOKEN_LENGTH = 86;

    private final Table<Session> table;
    private final InstantSource clock;

    /** @param cloud where the table and the clock are */
    public Sessions(Cloud cloud) {
        table = cloud.table(Config::sessionsTable, () -> Session.SCHEMA);
        clock = cloud.clock();
    }

    /** The token of a session: the person's id and 43 characters of base64url that nobody can guess. */
    public static String token(InsuredId insured, String secret) {
        return insured.value() + secret;
    }

    /** A session that begins now; nothing is written. */
    public Session begin(InsuredId insured, String secret) {
        var now = clock.instant();
        return new Session(insured, KeyedHash.ofSecret(secret), now.plus(IDLE), now.plus(MAX_LENGTH));
    }

    /** The writing of a session. */
    public TransactWriteItem writing(Session session) {
        return table.put(session);
    }

    /**
     * Checks a session and prolongs it, in one conditional update.
     *
     * @param token what the caller presents
     * @return the session, or empty when there is none or it is dead
     */
    public Optional<Session> prolong(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        var now = clock.instant();
        var change = table.change(Expression.of("SET expiresAt = :next", ":next", now.plus(IDLE)),
                Expression.of("expiresAt > :now AND endsAt > :now", ":now", now),
                token.substring(0, ID_LENGTH), KeyedHash.ofSecret(token.substring(ID_LENGTH)));
        return change.made() ? change.record() : Optional.empty();
    }

    /** Ends a session; a second time changes nothing. */
    public void end(Session session) {
        table.enhanced().deleteItem(key -> key.key(
                k -> k.partitionValue(session.insured().value()).sortValue(session.tokenHash())));
    }
}
