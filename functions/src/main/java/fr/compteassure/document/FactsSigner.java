package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** The fund's signature under the facts of a document; the private key never leaves KMS. */
final class FactsSigner {
    private final Cloud cloud;

    FactsSigner(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The signature of these facts: ECDSA on P-256 with SHA-256, as the 64 bytes of IEEE P1363. */
    byte[] sign(byte[] facts) {
        return EcdsaSignature.fixedLength(cloud.clients().kms()
                .sign(request -> request.keyId(cloud.config().signingKey())
                        .messageType(MessageType.RAW).signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                        .message(SdkBytes.fromByteArray(facts)))
                .signature().asByteArray());
    }

    /** What checks the signatures: a SubjectPublicKeyInfo, in DER. */
    byte[] publicKey() {
        return cloud.clients().kms().getPublicKey(request -> request.keyId(cloud.config().signingKey()))
                .publicKey().asByteArray();
    }
}
