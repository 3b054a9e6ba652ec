package fr.compteassure.cloud;

import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under the fund's key: what stands for a NIR or an e-mail address wherever these must not be written.
 * Without the key nobody can go through all NIRs to find whose hash this is.
 */
public final class KeyedHash {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<byte[]> secret;
    private SecretKeySpec key;

    /** @param secret the key, asked for at the first hash */
    KeyedHash(Supplier<byte[]> secret) {
        this.secret = secret;
    }

    /** The key, asked for unless that was done before. */
    synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec(secret.get(), "HmacSHA256");
        }
        return key;
    }

    /** The id of the person who has this NIR. */
    public InsuredId of(Nir nir) {
        return new InsuredId(text("nir", nir.value()));
    }

    /**
     * The id of nobody, another one for each person. What is written there in the place of what would be written about the
     * person is in nobody's way, and tells nothing of what there is about the person.
     */
    public static InsuredId nobodyInsteadOf(InsuredId insured) {
        return new InsuredId(ofSecret("nobody instead of " + insured));
    }

    /** The id of an e-mail address, the same whatever the case it is written in. */
    public String of(EmailAddress email) {
        return text("email", email.canonical());
    }

    /** The hash of a text, 43 characters of base64url. The purpose keeps apart equal texts of two kinds. */
    public String text(String purpose, String text) {
        return TEXT.encodeToString(bytes(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The hash of bytes, 32 bytes. */
    public byte[] bytes(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain SHA-256 of a secret of 256 bits, as base64url: enough to store what nobody can guess. */
    public static String ofSecret(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return TEXT.encodeToString(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
