package fr.compteassure.prevention;

import fr.compteassure.cpam.CpamCode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Funds whose people something is told to: in the south of the world it is summer when it is winter elsewhere.
 *
 * @param codes theirs, or those of all others
 * @param others whether it is told to the people of all others
 */
record Funds(Set<CpamCode> codes, boolean others) {
    private static final String NOT = "!";

    /** Funds as the rules write them: {@code 974|976}, {@code !974|976} for all others, or nothing for all. */
    static Funds of(String text) {
        var others = text.isEmpty() || text.startsWith(NOT);
        return new Funds(Stream.of(text.replace(NOT, "").split("\\|")).filter(code -> !code.isEmpty())
                .map(CpamCode::new).collect(Collectors.toSet()), others);
    }

    /** Whether this fund is one of them. */
    boolean have(CpamCode cpam) {
        return codes.contains(cpam) != others;
    }
}
