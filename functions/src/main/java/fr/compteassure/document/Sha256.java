package fr.compteassure.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that tells a file, or who is named, from any other. */
final class Sha256 {
    private Sha256() {}

    /** Its 32 bytes. */
    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
