package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.OwnedIds;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;

/** The ids of requests, which tell an advisor's function whose they are ({@link OwnedIds}). */
final class RequestIds {
    private final OwnedIds ids;

    RequestIds(Cloud cloud) {
        ids = new OwnedIds(cloud, "request-id");
    }

    /** A new one, of 96 hexadecimal digits. */
    String next(InsuredId insured, Instant now) {
        return ids.next(insured, now);
    }

    /** Whose request has this id, if one has; of an id that was made up, a person who does not exist. */
    Optional<InsuredId> insured(String id) {
        return ids.owner(id);
    }

    /** When the request of an id was submitted, to the second. */
    static Instant submittedAt(String id) {
        return OwnedIds.madeAt(id);
    }

    /** Whether a text could be an id. */
    static boolean isId(String text) {
        return OwnedIds.isId(text);
    }
}
