package fr.compteassure.session;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.Instant;

/**
 * An insured person who has logged in.
 *
 * @param insured who
 * @param tokenHash the hash of the token's secret part; the token itself is kept nowhere
 * @param era the person's era in which it lives, and no longer
 * @param deviceId the browser that it began in, as its device token names it
 * @param device the same as a person reads it, such as « Firefox sur Windows »
 * @param startedAt when it began
 * @param expiresAt when it ends unless a request comes before
 * @param endsAt when it ends whatever comes
 */
public record Session(InsuredId insured, String tokenHash, String era, String deviceId, String device,
        Instant startedAt, Instant expiresAt, Instant endsAt) {
    static final RecordSchema<Session> SCHEMA = RecordSchema.of(Session.class, Session::read)
            .partitionKey("insuredId", session -> session.insured().value()).unexported("a keyed hash of the NIR")
            .sortKey("tokenHash", Session::tokenHash).exportedAs("sessionId")
            .text("era", Session::era).unexported("a random text, with which all sessions end at once")
            .text("deviceId", Session::deviceId)
            .text("device", Session::device)
            .instant("startedAt", Session::startedAt)
            .instant("expiresAt", Session::expiresAt)
            .instant("endsAt", Session::endsAt)
            .exporting("lastUsedAt", session -> session.lastUsedAt().toString())
            .exportingBeside(SentCodes.SentCode.SCHEMA);

    private static Session read(RecordSchema.Values values) {
        return new Session(values.get("insuredId", InsuredId::new), values.get("tokenHash"), values.get("era"),
                values.get("deviceId"), values.get("device"), values.instant("startedAt"),
                values.instant("expiresAt"), values.instant("endsAt"));
    }

    /** What names it to its owner: the hash of its secret, which opens nothing. */
    public String id() {
        return tokenHash;
    }

    /** When it was used last, to five minutes: it is prolonged no more often. */
    public Instant lastUsedAt() {
        return expiresAt.minus(Sessions.FIRST_LIFE);
    }

    boolean livesAt(Instant now, String currentEra) {
        return era.equals(currentEra) && expiresAt.isAfter(now) && endsAt.isAfter(now);
    }
}
