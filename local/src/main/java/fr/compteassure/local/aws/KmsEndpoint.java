package fr.compteassure.local.aws;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** KMS with one key that signs and one that makes MACs, whatever the name they are asked for by. */
record KmsEndpoint(SigningKey key, MacKey macKey, String keyArn) {
    private static final String ALGORITHM = "ECDSA_SHA_256";
    private static final String MAC_ALGORITHM = "HMAC_SHA_256";

    AwsReply answer(AwsRequest request) {
        return switch (request.action()) {
            case "Sign" -> sign(request.json());
            case "GenerateMac" -> mac(request.json());
            case "GetPublicKey" ->
                AwsReply.json(Map.of("KeyId", keyArn, "PublicKey", base64(key.publicKey().getEncoded()),
                        "KeySpec", "ECC_NIST_P256", "CustomerMasterKeySpec", "ECC_NIST_P256", "KeyUsage", "SIGN_VERIFY",
                        "SigningAlgorithms", List.of(ALGORITHM)));
            default -> throw AwsError.unknownAction(request.action());
        };
    }

    private AwsReply sign(Map<String, Object> asked) {
        if (!ALGORITHM.equals(asked.get("SigningAlgorithm"))) {
            throw new AwsError(400, "InvalidKeyUsageException", "The key signs with " + ALGORITHM + " only");
        }
        byte[] message = Base64.getDecoder().decode((String) asked.get("Message"));
        boolean digest = "DIGEST".equals(asked.get("MessageType"));
        if (digest ? message.length != 32 : message.length > 4096) {
            throw new AwsError(400, "ValidationException",
                    digest ? "A digest has 32 bytes" : "A message has 4096 bytes at most");
        }
        return AwsReply.json(Map.of("KeyId", keyArn, "Signature", base64(key.sign(message, digest)), "SigningAlgorithm",
                ALGORITHM));
    }

    private AwsReply mac(Map<String, Object> asked) {
        if (!MAC_ALGORITHM.equals(asked.get("MacAlgorithm"))) {
            throw new AwsError(400, "InvalidKeyUsageException", "The key makes MACs with " + MAC_ALGORITHM + " only");
        }
        byte[] message = Base64.getDecoder().decode((String) asked.get("Message"));
        return AwsReply.json(
                Map.of("KeyId", keyArn, "Mac", base64(macKey.mac(message)), "MacAlgorithm", MAC_ALGORITHM));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
