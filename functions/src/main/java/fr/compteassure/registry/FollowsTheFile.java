package fr.compteassure.registry;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InsuredId;

/**
 * What follows the file of a person to another fund. Who may see it goes by the person's fund of the moment, at once; what
 * is handed over is where the advisors of that fund find it.
 */
@FunctionalInterface
public interface FollowsTheFile {
    /**
     * Hands it over, in steps each of which is harmless twice.
     *
     * @param person whose it is
     * @param to the fund that the person belongs to
     */
    void handOver(InsuredId person, CpamCode to);
}
