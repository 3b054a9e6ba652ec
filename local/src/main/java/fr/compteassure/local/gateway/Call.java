package fr.compteassure.local.gateway;

import fr.compteassure.local.http.Request;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A request with what API Gateway adds to it.
 *
 * @param request as it came
 * @param stage of the API
 * @param id of the request
 * @param extendedId another, for AWS's support
 * @param traceId a third, for X-Ray
 * @param time by the application's clock
 */
record Call(Request request, String stage, String id, String extendedId, String traceId, Instant time) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Call of(Request request, String stage, Instant now) {
        String time = HexFormat.of().toHexDigits((int) now.getEpochSecond());
        return new Call(request, stage, UUID.randomUUID().toString(),
                Base64.getEncoder().encodeToString(random(9)) + "=",
                "Root=1-" + time + "-" + HexFormat.of().formatHex(random(12)), now);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The path below the stage. */
    String path() {
        String path = request.path().substring(1 + stage.length());
        return path.isEmpty() ? "/" : path;
    }
}
