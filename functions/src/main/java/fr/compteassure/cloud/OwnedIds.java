package fr.compteassure.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of what belongs to a person. An id sorts by time, cannot be guessed, and hides the person under the fund's key: so
 * an advisor finds what it is of without an index, and two ids of one person cannot be told to be so.
 */
public final class OwnedIds {
    private static final int NONCE = 32;
    /** The digits that an id begins with. */
    private static final int MILLISECONDS = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{96}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Cloud cloud;
    private final String purpose;

    /**
     * @param cloud where the key and randomness are
     * @param purpose what the ids are of; under another one the same id is nobody's
     */
    public OwnedIds(Cloud cloud, String purpose) {
        this.cloud = cloud;
        this.purpose = purpose;
    }

    /** A new one, of 96 hexadecimal digits. */
    public String next(InsuredId insured, Instant now) {
        var nonce = cloud.sortableId(now);
        return nonce + HexFormat.of().formatHex(masked(nonce, Base64.getUrlDecoder().decode(insured.value())));
    }

    /** Whose an id is, if a text is one; of an id that was made up, a person who does not exist. */
    public Optional<InsuredId> owner(String id) {
        return Optional.of(id).filter(OwnedIds::isId)
                .map(text -> masked(text.substring(0, NONCE), HexFormat.of().parseHex(text.substring(NONCE))))
                .map(TEXT::encodeToString).map(InsuredId::new);
    }

    /** When an id was made, to the second. */
    public static Instant madeAt(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, MILLISECONDS), 16)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether a text could be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Applied twice, it gives what it was given: the nonce is new with each id, so that no mask serves twice. */
    private byte[] masked(String nonce, byte[] bytes) {
        var mask = cloud.keyedHash().bytes(purpose, nonce.getBytes(UTF_8));
        var masked = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            masked[i] = (byte) (bytes[i] ^ mask[i]);
        }
        return masked;
    }
}
