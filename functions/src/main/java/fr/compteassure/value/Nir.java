package fr.compteassure.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A French social-security number, « numéro d'inscription au répertoire », with its key: 15 characters, held
 * without spaces. The number is permanent: it starts with 1 or 2. A waiting number (NIA) is written alike and is
 * accepted. Spaces, dots, dashes and lower-case letters are accepted on input.
 *
 * <p>Rule: INSEE, structure of the NIR, and the validation published by the Assurance maladie (months 01 to 12 and
 * 20 to 99, the latter for unknown months; 2A and 2B for Corsica).
 *
 * @param value the 15 characters, letters in upper case
 */
public record Nir(String value) {
    private static final int LENGTH = 15;
    private static final int LENGTH_WITHOUT_KEY = 13;
    private static final Pattern SHAPE = Pattern
            .compile("[12]\\d{2}(0[1-9]|1[0-2]|[2-9]\\d)(\\d{2}|2A|2B)\\d{6}");
    private static final Pattern KEY = Pattern.compile("\\d{2}");
    private static final String WAY_TO_A_NUMBER = "Indiquez le numéro définitif, qui commence par 1 ou 2\u202F: il est sur "
            + "la carte Vitale et sur les courriers de la caisse. Pour savoir où en est ce numéro et ouvrir le compte "
            + "avec de l’aide\u202F: à l’accueil de la caisse, au 36 46, ou en visio en langue des signes.";

    /**
     * @param value what the person typed
     * @throws InvalidValue if it is not a permanent number with its right key; the message says what to do
     */
    public Nir {
        value = Typed.withoutSeparators(value).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez votre numéro de sécurité sociale.");
        }
        refuseOtherCharacters(value);
        refuseOtherNumbers(value);
        refuseOtherLengths(value);
        if (!SHAPE.matcher(value.substring(0, LENGTH_WITHOUT_KEY)).matches()) {
            throw notANir();
        }
        if (!hasRightKey(value)) {
            throw new InvalidValue("La clé du numéro de sécurité sociale (ses deux derniers chiffres) "
                    + "ne correspond pas aux 13 premiers caractères. Vérifiez votre saisie.");
        }
    }

    /** The first 13 characters: what people often know by heart, and what the key is computed from. */
    public String withoutKey() {
        return value.substring(0, LENGTH_WITHOUT_KEY);
    }

    /** Tells nothing: a NIR must not reach a log (décret 2019-341). */
    @Override
    public String toString() {
        return "Nir[hidden]";
    }

    private static void refuseOtherCharacters(String text) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9' || c == 'A' || c == 'B')) {
            throw notANir();
        }
    }

    private static void refuseOtherNumbers(String text) {
        if (text.length() != LENGTH && text.length() != LENGTH_WITHOUT_KEY) {
            return;
        }
        switch (text.charAt(0)) {
            case '3', '4' -> throw new InvalidValue("Un numéro qui commence par 3 ou 4 est donné à une personne "
                    + "étrangère en cours d’immatriculation. " + WAY_TO_A_NUMBER);
            case '5', '6' -> throw new InvalidValue("Un numéro qui commence par 5 ou 6 est donné à une personne de "
                    + "passage en France, assurée dans un autre pays\u202F: pour ses soins, elle s’adresse à l’organisme "
                    + "de ce pays. Vous vivez ou travaillez en France\u202F? " + WAY_TO_A_NUMBER);
            case '7', '8' -> throw new InvalidValue("Un numéro qui commence par 7 ou 8 est un ancien numéro "
                    + "provisoire, qui ne sert plus depuis 2023. " + WAY_TO_A_NUMBER);
            default -> {
                // 1 and 2 are permanent numbers; 0 and 9 start no number, which the shape tells.
            }
        }
    }

    private static void refuseOtherLengths(String text) {
        if (text.length() == LENGTH_WITHOUT_KEY) {
            throw new InvalidValue("Ajoutez la clé\u202F: le numéro de sécurité sociale compte 15 caractères, "
                    + "dont les deux chiffres de la clé.");
        }
        if (text.length() != LENGTH) {
            throw new InvalidValue("Le numéro de sécurité sociale compte 15 caractères, clé comprise.");
        }
    }

    private static boolean hasRightKey(String text) {
        String key = text.substring(LENGTH_WITHOUT_KEY);
        return KEY.matcher(key).matches() && Integer.parseInt(key) == keyOf(text.substring(0, LENGTH_WITHOUT_KEY));
    }

    /** INSEE: 97 less the remainder by 97; for the key, 2A counts as 19 and 2B as 18. */
    private static int keyOf(String number) {
        String departement = number.substring(5, 7).replace("2A", "19").replace("2B", "18");
        return (int) (97 - Long.parseLong(number.substring(0, 5) + departement + number.substring(7)) % 97);
    }

    private static InvalidValue notANir() {
        return new InvalidValue("Ce n’est pas un numéro de sécurité sociale. "
                + "Recopiez celui de votre carte Vitale ou de votre attestation de droits.");
    }
}
