package fr.compteassure.help;

import fr.compteassure.value.ResourceLines;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to do when no fund has a postal code: each sentence says whom to ask, for there is nobody else to say it. */
final class NoFundAdvice {
    private static final int PREFIX = 3;
    private static final String NO_FRENCH_CODE = "Ce code n’est pas un code postal français. Vérifiez les cinq chiffres\u202F:"
            + " c’est le code de la commune où vous habitez. Si vous habitez à l’étranger, appelez votre caisse au"
            + " +33 1 84 90 36 46.";
    private static final String NO_COMMUNE = "Aucune commune n’a ce code postal\u202F: c’est peut-être une faute de frappe, ou le"
            + " code CEDEX d’une entreprise ou d’une administration. Indiquez le code postal de la commune où vous habitez."
            + " Si votre commune est bien dans ce département, votre caisse est %s. Vous pouvez aussi appeler le 36 46.";

    private final Map<String, String> ofPrefix = read();

    /** Of a code outside the départements of the funds: a scheme of its own, or no French code at all. */
    String about(TypedCode code) {
        return ofPrefix.getOrDefault(code.value().substring(0, PREFIX), NO_FRENCH_CODE);
    }

    /** Of a code that no commune has, in a département of these funds. */
    String aboutNoCommune(List<String> funds) {
        return NO_COMMUNE.formatted(funds.stream().map(name -> "la " + name).collect(Collectors.joining(" ou ")));
    }

    private static Map<String, String> read() {
        return ResourceLines.of(NoFundAdvice.class, "other-schemes.csv").stream().skip(1)
                .map(line -> line.split(";", 2)).collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
