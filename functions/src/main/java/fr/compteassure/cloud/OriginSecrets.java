package fr.compteassure.cloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * The secrets by which CloudFront proves that a request came through it. While one follows another, both count. How long a
 * comparison takes says nothing of them.
 */
public final class OriginSecrets {
    private final List<byte[]> secrets;

    private OriginSecrets(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /** @param list separated by commas; blank for none */
    static OriginSecrets of(String list) {
        return new OriginSecrets(Arrays.stream(list.split(",")).map(String::strip).filter(secret -> !secret.isEmpty())
                .map(OriginSecrets::bytes).toList());
    }

    /** Whether this is one of them. */
    public boolean include(String candidate) {
        var bytes = bytes(candidate);
        var included = false;
        for (var secret : secrets) {
            included |= MessageDigest.isEqual(bytes, secret);
        }
        return included;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many there are, and nothing else. */
    @Override
    public String toString() {
        return "OriginSecrets[" + secrets.size() + "]";
    }
}
