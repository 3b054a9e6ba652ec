package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.Sessions;
import java.time.Instant;
import java.util.Base64;

/**
 * What is noted of a log-in so that it can be answered again: what its tokens are made of, which is useless without the
 * fund's key. What a table holds must not log anybody in.
 *
 * @param seed what the secret of the session's token is made from
 * @param expiresAt when the session ends unless it is used before
 * @param deviceId the browser
 * @param deviceUntil until when its token serves
 * @param era the era that both are of
 */
record BegunSession(String seed, Instant expiresAt, String deviceId, Instant deviceUntil, String era) {
    private static final int SEED_BYTES = 32;

    /** That of a session that begins now. */
    static BegunSession now(Cloud cloud, String deviceId, String era) {
        var now = cloud.clock().instant();
        return new BegunSession(Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(SEED_BYTES)),
                now.plus(Sessions.FIRST_LIFE), deviceId, now.plus(DeviceTokens.LIFE), era);
    }

    static BegunSession of(String noted) {
        var parts = noted.split(" ");
        return new BegunSession(parts[0], instant(parts[1]), parts[2], instant(parts[3]), parts[4]);
    }

    private static Instant instant(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    String noted() {
        return String.join(" ", seed, Long.toString(expiresAt.getEpochSecond()), deviceId,
                Long.toString(deviceUntil.getEpochSecond()), era);
    }

    /** The secret part of the session's token. */
    String secret(Cloud cloud) {
        return cloud.keyedHash().text("session", seed);
    }

    @Override
    public String toString() {
        return "BegunSession[hidden]";
    }
}
