package fr.compteassure.cpam;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The counters of the funds. Those of {@code counters.csv} are invented, for demonstrations, and say so; of all other funds
 * people are told whom to ask, rather than an address that may be wrong.
 */
public final class Counters {
    private static final Counter TO_BE_ASKED_FOR = new Counter(
            "L’adresse du point d’accueil le plus proche de chez vous est donnée au 36 46.",
            "Les horaires d’ouverture sont donnés au 36 46, et un rendez-vous peut y être pris.");

    private static final Map<CpamCode, Counter> OF_CPAM = Lists.rows("counters.csv", ";").stream()
            .collect(Collectors.toMap(cells -> new CpamCode(cells[0]), cells -> new Counter(cells[1], cells[2])));

    /** The counter of this fund, or whom to ask for it. */
    public Counter of(CpamCode cpam) {
        return knownOf(cpam).orElse(TO_BE_ASKED_FOR);
    }

    /** The counter of this fund; none when people must ask for it. */
    public Optional<Counter> knownOf(CpamCode cpam) {
        return Optional.ofNullable(OF_CPAM.get(cpam));
    }
}
