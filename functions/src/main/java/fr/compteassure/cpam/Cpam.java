package fr.compteassure.cpam;

import java.time.ZoneId;
import java.util.Map;

/**
 * A fund (caisse) of the régime général.
 *
 * @param code its code
 * @param name such as "CPAM d’Ille-et-Vilaine"
 */
public record Cpam(CpamCode code, String name) {
    private static final ZoneId METROPOLITAN = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS = Map.of("971", ZoneId.of("America/Guadeloupe"), "972",
            ZoneId.of("America/Martinique"), "973", ZoneId.of("America/Cayenne"), "974", ZoneId.of("Indian/Reunion"),
            "976", ZoneId.of("Indian/Mayotte"));

    /** The time zone in which its counters are open. */
    public ZoneId zone() {
        return OVERSEAS.getOrDefault(code.value(), METROPOLITAN);
    }
}
