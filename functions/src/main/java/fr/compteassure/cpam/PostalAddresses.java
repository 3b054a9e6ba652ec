package fr.compteassure.cpam;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where letters to the funds go, as documents print it. Those of {@code postal-addresses.csv} are invented, for
 * demonstrations, and say so; of all other funds there is none, rather than one that may be wrong.
 */
public final class PostalAddresses {
    private static final Map<CpamCode, List<String>> OF_CPAM = Lists.rows("postal-addresses.csv", ";").stream()
            .collect(Collectors.toMap(cells -> new CpamCode(cells[0]), cells -> List.of(cells[1].split("\\|"))));

    /** The lines of the address of this fund, below its name; empty when it is not known. */
    public List<String> of(CpamCode cpam) {
        return OF_CPAM.getOrDefault(cpam, List.of());
    }
}
