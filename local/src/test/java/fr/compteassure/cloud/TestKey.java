package fr.compteassure.cloud;

import java.nio.charset.StandardCharsets;

/** Keyed hashes without the KMS that their key comes from. */
public final class TestKey {
    private TestKey() {}

    /** Hashes under a key of no value. */
    public static KeyedHash keyedHash() {
        return new KeyedHash(() -> "a key for tests".getBytes(StandardCharsets.UTF_8));
    }
}
