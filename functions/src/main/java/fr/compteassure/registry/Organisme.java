package fr.compteassure.registry;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.InvalidValue;

/**
 * What pharmacies and complementary insurers name a fund by ("organisme de rattachement"), as the fund's file tells it:
 * its centre is known to no other list.
 *
 * @param cpam the fund
 * @param number nine digits: scheme (01 is the régime général), fund, centre (0000 when unknown)
 */
public record Organisme(CpamCode cpam, String number) {
    /** @throws InvalidValue when the number is not nine digits */
    public Organisme {
        if (!number.matches("[0-9]{9}")) {
            throw new InvalidValue("Neuf chiffres sont attendus\u202F: le régime, la caisse et le centre.");
        }
    }
}
