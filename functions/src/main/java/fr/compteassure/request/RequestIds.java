package fr.compteassure.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of requests. An id sorts by time, cannot be guessed, and hides the person under the fund's key: so an advisor's
 * request is found without an index, and two requests of one person cannot be told to be so.
 */
final class RequestIds {
    private static final int NONCE = 32;
    /** The digits that an id begins with. */
    private static final int MILLISECONDS = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{96}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Cloud cloud;

    RequestIds(Cloud cloud) {
        this.cloud = cloud;
        cloud.willHash();
    }

    /** A new one, of 96 hexadecimal digits. */
    String next(InsuredId insured, Instant now) {
        var nonce = cloud.sortableId(now);
        return nonce + HexFormat.of().formatHex(masked(nonce, Base64.getUrlDecoder().decode(insured.value())));
    }

    /** Whose request has this id, if one has; of an id that was made up, a person who does not exist. */
    Optional<InsuredId> insured(String id) {
        return Optional.of(id).filter(text -> ID.matcher(text).matches())
                .map(text -> masked(text.substring(0, NONCE), HexFormat.of().parseHex(text.substring(NONCE))))
                .map(TEXT::encodeToString).map(InsuredId::new);
    }

    /** When the request of an id was submitted, to the second. */
    static Instant submittedAt(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, MILLISECONDS), 16)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether a text could be an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Applied twice, it gives what it was given: the nonce is new with each id, so that no mask serves twice. */
    private byte[] masked(String nonce, byte[] bytes) {
        var mask = cloud.keyedHash().bytes("request-id", nonce.getBytes(UTF_8));
        var masked = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            masked[i] = (byte) (bytes[i] ^ mask[i]);
        }
        return masked;
    }
}
