package fr.compteassure.api;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Once;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The header {@code Idempotency-Key}: with it, the same request sent again is answered again and done once. */
public final class Idempotency {
    private static final String HEADER = "Idempotency-Key";

    private Idempotency() {}

    /**
     * What marks this request, if it bears a key.
     *
     * @param caller who sends it: an insured id, or a constant for the public
     * @param cloud where the key of hashes is
     * @throws Problem {@code invalid-fields} when the key is not a UUID
     */
    public static Optional<Once> of(Request request, String caller, Cloud cloud) {
        return request.header(HEADER).map(key -> once(request, caller, uuid(key), cloud));
    }

    private static Once once(Request request, String caller, UUID key, Cloud cloud) {
        var hash = cloud.keyedHash();
        return new Once("once#" + hash.text("once", request.route() + "\n" + caller + "\n" + key),
                hash.text("body", request.body()));
    }

    private static UUID uuid(String key) {
        try {
            return UUID.fromString(key.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalidFields(List.of(new WrongField(HEADER, "La clé attendue est un UUID.")));
        }
    }
}
