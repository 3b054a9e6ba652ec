package fr.compteassure.cloud;

/** Keyed hashes without the parameter store that their key is kept in. */
public final class TestKey {
    private TestKey() {}

    /** Hashes under a key of no value. */
    public static KeyedHash keyedHash() {
        return new KeyedHash("a key for tests");
    }
}
