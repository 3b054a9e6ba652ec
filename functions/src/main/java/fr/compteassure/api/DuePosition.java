package fr.compteassure.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A position in an index of what falls due: {@code TIME ID}. Those of one moment come in an order that the index alone knows: to go
 * on is to begin with its moment.
 */
public final class DuePosition {
    private static final String SEPARATOR = " ";

    private DuePosition() {}

    /** @param dueAt when it falls due */
    public static String of(Instant dueAt, String id) {
        return dueAt + SEPARATOR + id;
    }

    /** The moment to begin with; without a position, before anything fell due. */
    public static Instant moment(Optional<String> position) {
        return position.map(text -> Instant.parse(text.substring(0, text.indexOf(SEPARATOR)))).orElse(Instant.EPOCH);
    }
}
