package fr.compteassure.cpam;

import fr.compteassure.value.HolidayRegion;
import fr.compteassure.value.WorkingDays;
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
    private static final Map<String, HolidayRegion> REGIONS = Map.of("571", HolidayRegion.ALSACE_MOSELLE, "673",
            HolidayRegion.ALSACE_MOSELLE, "682", HolidayRegion.ALSACE_MOSELLE, "971", HolidayRegion.GUADELOUPE, "972",
            HolidayRegion.MARTINIQUE, "973", HolidayRegion.GUYANE, "974", HolidayRegion.REUNION, "976",
            HolidayRegion.MAYOTTE);

    /** The time zone in which its counters are open. */
    public ZoneId zone() {
        return OVERSEAS.getOrDefault(code.value(), METROPOLITAN);
    }

    /** The working days of the place where it is. */
    public WorkingDays workingDays() {
        return new WorkingDays(REGIONS.getOrDefault(code.value(), HolidayRegion.METROPOLITAN));
    }
}
