package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.SessionToken;
import fr.compteassure.session.Sessions;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Base64;

/**
 * What is noted of a log-in so that it can be answered again: what its tokens are made of, which is useless without the
 * fund's key. What a table holds must not log anybody in.
 *
 * @param seed what the secret of the session's token is made from
 * @param expiresAt when the session ends unless it is used before
 * @param device what the token of the browser is made of
 */
record BegunSession(String seed, Instant expiresAt, DeviceTokens.Grant device) {
    private static final int SEED_BYTES = 32;

    /** That of a session that begins now. */
    static BegunSession now(Cloud cloud, DeviceTokens.Grant device) {
        return new BegunSession(Base64.getUrlEncoder().withoutPadding().encodeToString(cloud.randomBytes(SEED_BYTES)),
                cloud.clock().instant().plus(Sessions.FIRST_LIFE), device);
    }

    static BegunSession of(String noted) {
        var parts = noted.split(" ", 3);
        return new BegunSession(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])),
                DeviceTokens.Grant.of(parts[2]));
    }

    String noted() {
        return seed + " " + expiresAt.getEpochSecond() + " " + device.noted();
    }

    /** The session's token. */
    SessionToken token(Cloud cloud, InsuredId insured) {
        return new SessionToken(insured, device.deviceId(), cloud.keyedHash().text("session", seed));
    }

    @Override
    public String toString() {
        return "BegunSession[hidden]";
    }
}
