package fr.compteassure.document;

import java.math.BigInteger;
import java.util.Arrays;

/** The two forms of an ECDSA signature on P-256. */
final class EcdsaSignature {
    /** Of each of its two numbers. */
    private static final int LENGTH = 32;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int HEADER = 2;

    private EcdsaSignature() {}

    /**
     * The 64 bytes r‖s of IEEE P1363, which browsers check and which are shorter.
     *
     * @param der the form of RFC 3279, section 2.2.3, which KMS signs in: a sequence of two integers
     * @throws IllegalArgumentException when it is none on P-256
     */
    static byte[] fixedLength(byte[] der) {
        int r = der.length > HEADER && der[0] == SEQUENCE && der[1] == der.length - HEADER ? HEADER : der.length;
        int s = end(der, r);
        if (end(der, s) != der.length) {
            throw new IllegalArgumentException("no signature of ECDSA on P-256 in DER");
        }
        var fixed = new byte[2 * LENGTH];
        put(der, r, fixed, LENGTH);
        put(der, s, fixed, 2 * LENGTH);
        return fixed;
    }

    /** Where the integer ends that begins here. */
    private static int end(byte[] der, int at) {
        if (at + HEADER >= der.length || der[at] != INTEGER || der[at + 1] < 1 || der[at + 1] > LENGTH + 1) {
            throw new IllegalArgumentException("no integer of ECDSA on P-256 in DER");
        }
        return at + HEADER + der[at + 1];
    }

    /** Writes the integer that begins here, so that it ends before a place. */
    private static void put(byte[] der, int at, byte[] fixed, int before) {
        // A first bit that is set means a negative number, so that a zero byte may come first, and others be missing.
        var bytes = new BigInteger(Arrays.copyOfRange(der, at + HEADER, end(der, at))).toByteArray();
        int zeros = bytes[0] == 0 ? 1 : 0;
        System.arraycopy(bytes, zeros, fixed, before - bytes.length + zeros, bytes.length - zeros);
    }
}
