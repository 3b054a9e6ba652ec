package fr.compteassure.document;

import fr.compteassure.value.CrockfordBase32;
import java.util.Optional;

/**
 * The code that anyone checks a document by: 80 bits that nobody can guess, as 16 characters of Crockford's base 32 in
 * groups of four, so that it can be read aloud and typed.
 *
 * @param value such as {@code 7KQ4-M2XP-9DTR-0A1B}
 */
record VerificationCode(String value) {
    private static final int LENGTH = 16;

    /** The code made of the first 80 bits of a hash. */
    static VerificationCode of(byte[] hash) {
        return new VerificationCode(CrockfordBase32.groups(hash, LENGTH));
    }

    /** What a person typed: dashes, spaces and case do not count, nor letters taken for digits; empty when it is no code. */
    static Optional<VerificationCode> typed(String text) {
        return CrockfordBase32.typed(text, LENGTH).map(VerificationCode::new);
    }

    /** The 16 characters without the dashes. */
    String characters() {
        return value.replace("-", "");
    }

    @Override
    public String toString() {
        return "VerificationCode[hidden]";
    }
}
