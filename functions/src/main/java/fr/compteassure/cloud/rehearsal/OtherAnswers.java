package fr.compteassure.cloud.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What the other services answer in a rehearsal. */
final class OtherAnswers {
    /** In the place of the key of keyed hashes: 32 bytes of zeros, known to everybody and used for nothing. */
    private static final String MAC = "A".repeat(43) + "=";
    /** An ECDSA signature in DER whose two numbers are 1: nobody's. */
    private static final String SIGNATURE = "MAYCAQECAQE=";
    /** The generator of P-256 as a public key. */
    private static final String PUBLIC_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li"
            + "/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==";

    private OtherAnswers() {}

    /** Of a service that speaks JSON. */
    static Map<String, Object> json(String operation, Map<String, Object> asked) {
        return switch (operation) {
            case "GenerateMac" -> Map.of("Mac", MAC, "MacAlgorithm", "HMAC_SHA_256");
            case "Sign" -> Map.of("Signature", SIGNATURE, "SigningAlgorithm", "ECDSA_SHA_256");
            case "GetPublicKey" -> Map.of("PublicKey", PUBLIC_KEY);
            case "SendMessage" ->
                Map.of("MessageId", "rehearsal", "MD5OfMessageBody", md5((String) asked.get("MessageBody")));
            default -> Map.of();
        };
    }

    /** By which the client of SQS knows that the message came through whole. */
    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of a service that speaks XML, or of S3, which is asked by the method and the path.
     *
     * @param asked the body, which names the action unless S3 is asked
     */
    static String xml(String asked) {
        for (var action : new String[]{"SendRawEmail", "SendEmail", "Publish"}) {
            if (asked.contains("Action=" + action + "&")) {
                return "<%1$sResponse><%1$sResult><MessageId>rehearsal</MessageId></%1$sResult></%1$sResponse>"
                        .formatted(action);
            }
        }
        return "";
    }
}
