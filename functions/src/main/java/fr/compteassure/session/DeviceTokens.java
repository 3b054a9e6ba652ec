package fr.compteassure.session;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.KeyedHash;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser keeps that was logged in before, for 90 days: with it, it has tries of its own, which nobody takes who
 * knows only a NIR. It never logs in by itself. It bears its person, its browser and an era of the person's sessions,
 * under a MAC of 256 bits, so that nothing is kept of it; it ends with that era, as by a new password, and when the
 * person ends a session of that browser.
 */
public final class DeviceTokens {
    private static final Duration LIFE = Duration.ofDays(90);
    private static final int INSURED = 32;
    private static final int DEVICE = 16;
    private static final int ERA = 8;
    private static final int SIGNED = INSURED + DEVICE + Long.BYTES + ERA;
    private static final int MAC = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Cloud cloud;
    private final IdempotencyStore notices;

    /** @param cloud where the fund's key and the clock are */
    public DeviceTokens(Cloud cloud) {
        this.cloud = cloud;
        notices = new IdempotencyStore(cloud);
    }

    /**
     * A browser that a token speaks for.
     *
     * @param insured whose
     * @param id what names it, 16 random bytes in base64url
     * @param eraHash the first bytes of a hash of its era, in base64url
     */
    public record KnownDevice(InsuredId insured, String id, String eraHash) {
        /** Whether its era is this one. */
        public boolean isOf(String era) {
            return eraHash.equals(TEXT.encodeToString(eraBytes(era)));
        }
    }

    /**
     * What a token is made of, and what is noted to make the same one again.
     *
     * @param deviceId the browser
     * @param until until when it serves
     * @param era the era of the person's sessions in which it does
     */
    public record Grant(String deviceId, Instant until, String era) {
        /** What {@link #noted} noted. */
        public static Grant of(String noted) {
            var parts = noted.split(" ");
            return new Grant(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]);
        }

        /** The same as a text. */
        public String noted() {
            return deviceId + " " + until.getEpochSecond() + " " + era;
        }
    }

    /** What a token for a browser is made of from now on; for one that was never logged in when there is none. */
    public Grant grant(Optional<String> device, String era) {
        return new Grant(device.orElseGet(() -> TEXT.encodeToString(cloud.randomBytes(DEVICE))),
                cloud.clock().instant().plus(LIFE), era);
    }

    /** The token of a browser: 128 characters of base64url, always the same. */
    public String token(InsuredId insured, Grant grant) {
        var signed = ByteBuffer.allocate(SIGNED).put(Base64.getUrlDecoder().decode(insured.value()))
                .put(Base64.getUrlDecoder().decode(grant.deviceId())).putLong(grant.until().getEpochSecond())
                .put(eraBytes(grant.era())).array();
        return TEXT.encodeToString(ByteBuffer.allocate(SIGNED + MAC).put(signed).put(mac(signed)).array());
    }

    /** The browser that a token of ours speaks for, if it does so still; whether its era lasts is not looked at. */
    public Optional<KnownDevice> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length != SIGNED + MAC) {
            return Optional.empty();
        }
        var signed = Arrays.copyOf(bytes, SIGNED);
        var isOurs = MessageDigest.isEqual(mac(signed), Arrays.copyOfRange(bytes, SIGNED, SIGNED + MAC));
        return isOurs ? known(ByteBuffer.wrap(signed)) : Optional.empty();
    }

    private Optional<KnownDevice> known(ByteBuffer signed) {
        var insured = next(signed, INSURED);
        var device = next(signed, DEVICE);
        var until = Instant.ofEpochSecond(signed.getLong());
        return until.isAfter(cloud.clock().instant())
                ? Optional.of(new KnownDevice(new InsuredId(insured), device, next(signed, ERA)))
                : Optional.empty();
    }

    private static String next(ByteBuffer bytes, int count) {
        var part = new byte[count];
        bytes.get(part);
        return TEXT.encodeToString(part);
    }

    /** Finds that the person ended this browser. */
    public Lookup<Instant> ended(String device) {
        return notices.noticed(notice(device));
    }

    /** The write that ends a browser: its tokens are worth nothing from then on. */
    public Write<?> ending(String device) {
        return notices.noticeAgain(notice(device), LIFE);
    }

    private static String notice(String device) {
        return "device-ended#" + device;
    }

    private static byte[] eraBytes(String era) {
        return Arrays.copyOf(Base64.getUrlDecoder().decode(KeyedHash.ofSecret(era)), ERA);
    }

    private byte[] mac(byte[] signed) {
        return cloud.keyedHash().bytes("device", signed);
    }
}
