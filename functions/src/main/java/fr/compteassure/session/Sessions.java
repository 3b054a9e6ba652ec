package fr.compteassure.session;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sessions. Of the secret of a {@link SessionToken} only a hash is kept; with the person's id as the partition key, all
 * sessions of a person are found together.
 *
 * <p>A session ends after {@link #IDLE} without a request. It is prolonged when its last prolongation is older than
 * {@link #PROLONGED_EVERY}, and by as much more, so that most requests write nothing.
 *
 * <p>Each session is of an era of its person, and lives only while that era lasts: whatever ends all of them, such as a
 * new password, ends the era, in one write, and with it those that begin at that very moment. Whoever has no era, because
 * the account is not validated, frozen or closed, has no session.
 */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration PROLONGED_EVERY = Duration.ofMinutes(5);
    /** For how long a session lives that begins, unless it is used. */
    public static final Duration FIRST_LIFE = IDLE.plus(PROLONGED_EVERY);
    private static final Duration MAX_LIFE = Duration.ofHours(12);
    private static final int ERA_BYTES = 16;

    private final Cloud cloud;
    private final Table<Session> table;
    private final Table<SessionEra> eras;

    /** @param cloud where the table and the clock are */
    public Sessions(Cloud cloud) {
        this.cloud = cloud;
        table = cloud.table("SESSIONS_TABLE", () -> Session.SCHEMA);
        eras = cloud.table("SESSIONS_TABLE", () -> SessionEra.SCHEMA);
    }

    /**
     * A session that begins now, in an era of the person; nothing is written.
     *
     * @param token what its holder presents from now on
     * @param device the browser as the person reads it
     */
    public Session begin(SessionToken token, String era, String device) {
        var now = cloud.clock().instant();
        return new Session(token.insured(), token.sessionId(), era, token.deviceId(), device, now,
                now.plus(FIRST_LIFE), now.plus(MAX_LIFE));
    }

    /** The writing of a session. */
    public Write<?> writing(Session session) {
        return table.put(session);
    }

    /** The session of a token; empty when there is none, or it is dead. */
    public Optional<Session> live(SessionToken token) {
        var now = cloud.clock().instant();
        var live = table.lookup(token.insured().value(), token.sessionId()).and(era(token.insured()),
                (session, era) -> session.filter(one -> one.deviceId().equals(token.deviceId()))
                        .filter(one -> era.filter(current -> one.livesAt(now, current)).isPresent()));
        return cloud.read(live).of(live);
    }

    /** The sessions of a person that live, in no order. Their era stands among them, and is read with them. */
    public List<Session> of(InsuredId insured) {
        var now = cloud.clock().instant();
        var beside = table.query(insured.value()).collect(Collectors.partitioningBy(one -> one.startedAt() != null));
        return beside.get(false).stream().filter(one -> one.tokenHash().equals(SessionEra.KEY)).map(Session::era)
                .findFirst().map(era -> beside.get(true).stream().filter(one -> one.livesAt(now, era)).toList())
                .orElse(List.of());
    }

    /** Prolongs a session that lives, if that is due, and unless it was ended meanwhile. */
    public void prolong(Session session) {
        var now = cloud.clock().instant();
        if (session.expiresAt().isBefore(now.plus(IDLE))) {
            table.change(Expression.of("SET expiresAt = :next", ":next", now.plus(FIRST_LIFE)),
                    Expression.of("expiresAt > :now AND endsAt > :now", ":now", now),
                    session.insured().value(), session.tokenHash());
        }
    }

    /** Ends a session; a second time changes nothing. */
    public void end(Session session) {
        table.remove(session.insured().value(), session.tokenHash());
    }

    /** The end of a session, refused when it is not there. */
    public Write<?> ending(Session session) {
        return table.delete(Expression.of("attribute_exists(tokenHash)"), session.insured().value(),
                session.tokenHash());
    }

    /** The era of a person; there is none while no session of the person can live. */
    public Lookup<String> era(InsuredId insured) {
        return eras.lookup(insured.value(), SessionEra.KEY).map(SessionEra::era);
    }

    /** A new era, which no other has the name of. */
    public String newEra() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(ERA_BYTES));
    }

    /** The beginning of an era for a person who has none: sessions may begin from then on. */
    public Write<?> beginning(InsuredId insured, String era) {
        return eras.put(new SessionEra(insured, era));
    }

    /** The beginning of an era in the place of another, refused when that has ended: all sessions are dead from then on. */
    public Write<?> following(InsuredId insured, String ended, String era) {
        return eras.put(new SessionEra(insured, era), Expression.of("era = :ended", ":ended", ended));
    }

    /** That a session goes on in the era that begins in the same transaction, refused when it was ended. */
    public Write<?> keeping(Session session, String era) {
        return table.update(Expression.of("SET era = :next", ":next", era),
                Expression.of("era = :ended", ":ended", session.era()), session.insured().value(),
                session.tokenHash());
    }

    /** The end of the era of a person: no session lives, and none can begin. */
    public Write<?> endingAll(InsuredId insured) {
        return eras.delete(insured.value(), SessionEra.KEY);
    }

    /** The same, refused when the era of this session has ended before. */
    public Write<?> endingAll(Session session) {
        return eras.delete(Expression.of("era = :era", ":era", session.era()), session.insured().value(),
                SessionEra.KEY);
    }

    /** Those of a person that are kept, live or not, as they are told to the person. */
    List<Map<String, Object>> export(InsuredId insured) {
        return table.export().partition(insured.value(), one -> one.expiresAt() != null);
    }

    /** Erases them, and what else stands beside them. */
    void erase(Erasure erasure) {
        var insured = erasure.insured().value();
        erasure.all(table.query(insured).map(one -> table.delete(insured, one.tokenHash())));
    }

    /** That the era of a session lasts, for the other writes of a transaction. */
    public Write<?> standing(Session session) {
        return eras.check(Expression.of("era = :era", ":era", session.era()), session.insured().value(),
                SessionEra.KEY);
    }
}
