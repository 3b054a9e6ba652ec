package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.cpam.Cpams;
import java.time.Instant;
import java.time.LocalDate;

/** The days of the funds: each has those of its own time zone, and the public holidays of its own place. */
final class FundDays {
    private final Cloud cloud;
    private final Cpams cpams = new Cpams();

    FundDays(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The day it is for a fund. */
    LocalDate today(CpamCode cpam) {
        return LocalDate.ofInstant(cloud.clock().instant(), fund(cpam).zone());
    }

    /** The last day on which a message of today is answered in time by a fund that takes so many working days. */
    LocalDate answerBy(CpamCode cpam, int days) {
        return fund(cpam).workingDays().after(today(cpam), days);
    }

    /** For how many working days of a fund somebody has waited since then. */
    int waited(CpamCode cpam, Instant since) {
        return fund(cpam).workingDays().between(LocalDate.ofInstant(since, fund(cpam).zone()), today(cpam));
    }

    /** The name of a fund. */
    String name(CpamCode cpam) {
        return fund(cpam).name();
    }

    private Cpam fund(CpamCode cpam) {
        return cpams.of(cpam).orElseThrow();
    }
}
