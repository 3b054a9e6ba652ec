package fr.compteassure.pdf;

import java.util.List;

/**
 * The fund as its letters name it.
 *
 * @param fundName the fund's full name, such as "CPAM d'Ille-et-Vilaine"
 * @param code the three characters of the organism, such as "351"
 * @param addressLines the postal address, top to bottom; empty when it is not known
 */
public record Letterhead(String fundName, String code, List<String> addressLines) {
    public Letterhead {
        addressLines = List.copyOf(addressLines);
    }
}
