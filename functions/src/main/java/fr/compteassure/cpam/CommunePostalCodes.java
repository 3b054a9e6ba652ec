package fr.compteassure.cpam;

import fr.compteassure.value.PostalCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The postal codes that communes have. Another code of the same shape is a typing error, a code of firms (CEDEX), or newer
 * than the list that comes with the functions.
 */
public final class CommunePostalCodes {
    private static final Set<String> CODES = Lists.rows("commune-postal-codes.csv").stream()
            .flatMap(cells -> Stream.of(cells[1].split(" ")).map(end -> cells[0] + end)).collect(Collectors.toSet());

    /** Whether a commune has this code. */
    public boolean contains(PostalCode code) {
        return CODES.contains(code.value());
    }
}
