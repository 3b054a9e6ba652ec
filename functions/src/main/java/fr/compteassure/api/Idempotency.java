package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyKey;
import java.util.Optional;
import java.util.UUID;

/** The header {@code Idempotency-Key}: with it, the same request sent again is answered again and done once. */
public final class Idempotency {
    private static final String HEADER = "Idempotency-Key";

    private Idempotency() {}

    /**
     * What marks this request, if it bears a key.
     *
     * @param fields where a key that is no UUID is noted, beside the other wrong fields
     * @param caller who sends it: an insured id, or a constant for the public
     * @param cloud where the key of hashes is
     */
    public static Optional<IdempotencyKey> of(Request request, Fields fields, String caller, Cloud cloud) {
        return request.header(HEADER).flatMap(Idempotency::uuid).map(key -> once(request, caller, key, cloud))
                .or(() -> {
                    request.header(HEADER).ifPresent(_ -> fields.wrong(HEADER, "La clé attendue est un UUID."));
                    return Optional.empty();
                });
    }

    private static IdempotencyKey once(Request request, String caller, UUID key, Cloud cloud) {
        var hash = cloud.keyedHash();
        return new IdempotencyKey("once#" + hash.text("once", request.route() + "\n" + caller + "\n" + key),
                hash.text("body", request.pathParameters() + "\n" + request.body()));
    }

    private static Optional<UUID> uuid(String key) {
        try {
            var uuid = UUID.fromString(key.strip());
            // The JDK reads shortened ones too.
            return uuid.toString().equalsIgnoreCase(key.strip()) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
