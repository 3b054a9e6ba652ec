package fr.compteassure.local.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A pair of keys on the curve P-256, made at the first start and kept in a file: a line each, PKCS#8 and X.509 in base 64. */
final class SigningKey {
    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** @param file where the keys are kept, or null for keys of this run only */
    static SigningKey keptIn(Path file) {
        try {
            if (file != null && Files.exists(file)) {
                return new SigningKey(read(file));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            if (file != null) {
                write(file, pair);
            }
            return new SigningKey(pair);
        } catch (GeneralSecurityException | IOException | RuntimeException cause) {
            throw new LocalFailure("The signing key in %s cannot be read or made: delete that file".formatted(file),
                    cause);
        }
    }

    PublicKey publicKey() {
        return pair.getPublic();
    }

    /** A DER signature of the message, or of the SHA-256 of one. */
    byte[] sign(byte[] message, boolean digest) {
        try {
            Signature signature = Signature.getInstance(digest ? "NONEwithECDSA" : "SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException cause) {
            throw new LocalFailure("The local key cannot sign", cause);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        KeyFactory keys = KeyFactory.getInstance("EC");
        PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
        PublicKey open = keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
        return new KeyPair(open, secret);
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        Files.createDirectories(file.getParent());
        Files.writeString(file, encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + encoder.encodeToString(pair.getPublic().getEncoded()) + "\n", StandardCharsets.UTF_8);
    }
}
