package fr.compteassure.request.child;

import fr.compteassure.value.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The départements and overseas territories of France as they are now, as civil status writes them. */
final class Departements {
    /** Of Corsica 2A and 2B, no longer 20; overseas those of three digits, of which 979 to 985 are none. */
    private static final Pattern ALL = Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[1-8]|98[678]");
    /** What the NIR has in the place of the département of who was born abroad. */
    private static final String ABROAD = "99";

    private Departements() {}

    /**
     * The number of a département.
     *
     * @throws InvalidValue when there is none of this number
     */
    static String read(String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        if (number.startsWith(ABROAD)) {
            throw new InvalidValue(
                    "Une naissance à l’étranger ne se déclare pas en ligne\u202F: envoyez l’acte de naissance à"
                            + " votre caisse, ou appelez-la au 36 46.");
        }
        if (!ALL.matcher(number).matches()) {
            throw new InvalidValue(
                    "Aucun département ne porte ce numéro\u202F: indiquez-le sur deux caractères (35, 2A), ou"
                            + " trois outre-mer (974).");
        }
        return number;
    }
}
