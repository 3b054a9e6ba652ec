package fr.compteassure.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.Supplier;

/**
 * Turns passwords into what may be stored, and checks them. Argon2id with 19 MiB, two passes and one lane, the
 * least that the OWASP Password Storage Cheat Sheet advises; stored in the PHC string format, which names its own
 * parameters, so that they can change while older hashes go on being verified.
 *
 * <p>The library keeps 19 MiB from the first call on, and each call takes 19 MiB more while it lasts.
 *
 * <p>Texts are composed (NFC) before they are hashed: two keyboards may type "é" as one character or as two.
 */
final class PasswordHasher {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String CURRENT = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    /** A salt and a hash of zeros: no known text has it, and it costs what a real one costs. */
    private static final String NOBODY = CURRENT + "A".repeat(22) + "$" + "A".repeat(43);

    /** Longer texts are nobody's password, and composing them could be made slow on purpose. */
    private static final int MAX_TYPED = 1024;

    private final Supplier<SecureRandom> random;

    /** @param random where salts come from; asked for at the first use, so that no state of it is in a snapshot */
    public PasswordHasher(Supplier<SecureRandom> random) {
        this.random = random;
    }

    /**
     * The hash to store, with a salt of its own, in the PHC string format.
     *
     * @throws IllegalArgumentException if the text is longer than any password may be
     */
    public String hash(String password) {
        if (password.length() > MAX_TYPED) {
            throw new IllegalArgumentException("longer than any password may be");
        }
        var salt = new byte[SALT_BYTES];
        random.get().nextBytes(salt);
        return currentFunction().hash(bytes(password), salt).getResult();
    }

    /**
     * Whether the text is the password that gave this hash. Takes the same time for a right and for a wrong one.
     *
     * @param phc a hash in the PHC string format, with any parameters
     * @throws RuntimeException if it is not one: what was stored is damaged
     */
    public boolean verify(String typed, String phc) {
        if (typed.length() > MAX_TYPED) {
            return verifyAgainstNothing("");
        }
        return Argon2Function.getInstanceFromHash(phc).check(bytes(typed), phc.getBytes(StandardCharsets.US_ASCII));
    }

    /** Spends the time of {@link #verify} for an unknown person and answers false: nothing tells them apart. */
    public boolean verifyAgainstNothing(String typed) {
        verify(typed, NOBODY);
        return false;
    }

    /** Whether the hash was made with other parameters than today's: the next right password should replace it. */
    public boolean needsRehash(String phc) {
        return !phc.startsWith(CURRENT);
    }

    private static Argon2Function currentFunction() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    private static byte[] bytes(String text) {
        return Normalizer.normalize(text, Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
