package fr.compteassure.cloud;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar by which the fund counts days: that of Paris, overseas included. */
public final class FundTime {
    /** Where the fund's day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private FundTime() {}

    /** The day it is. */
    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
