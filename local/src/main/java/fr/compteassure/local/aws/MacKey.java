package fr.compteassure.local.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for MACs, 256 bits drawn at the first start and kept in a file, in base 64. */
final class MacKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private MacKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param file where the key is kept, or null for a key of this run only */
    static MacKey keptIn(Path file) {
        try {
            if (file != null && Files.exists(file)) {
                return new MacKey(Base64.getDecoder().decode(Files.readString(file).strip()));
            }
            byte[] drawn = new byte[32];
            new SecureRandom().nextBytes(drawn);
            if (file != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, Base64.getEncoder().encodeToString(drawn) + "\n");
            }
            return new MacKey(drawn);
        } catch (IOException | IllegalArgumentException cause) {
            throw new LocalFailure("The key in %s cannot be read or made: delete the data folder to start afresh"
                    .formatted(file), cause);
        }
    }

    /** HMAC-SHA-256. */
    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException cause) {
            throw new LocalFailure("The local key cannot make a MAC", cause);
        }
    }
}
