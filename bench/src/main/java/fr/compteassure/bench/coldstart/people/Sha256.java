package fr.compteassure.bench.coldstart.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which a file is looked up. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
