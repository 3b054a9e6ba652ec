package fr.compteassure.value;

import java.util.regex.Pattern;

/**
 * A French postal code, overseas included: a text of five digits, for the first may be 0. The rule is the shape of
 * the codes of La Poste; a code of that shape may still serve no place.
 *
 * @param value the five digits
 */
public record PostalCode(String value) {
    private static final Pattern SHAPE = Pattern
            .compile("(0[1-9]|[1-8]\\d|9[0-5])\\d{3}|97[1-8]\\d{2}|98[46-8]\\d{2}");

    /**
     * @param value what the person typed
     * @throws InvalidValue if it is not the postal code of a French place
     */
    public PostalCode {
        value = Typed.withoutSpaces(value);
        if (value.isEmpty()) {
            throw new InvalidValue("Indiquez un code postal.");
        }
        if (value.length() != 5 || !SHAPE.matcher(value).matches()) {
            throw new InvalidValue("Ce n’est pas un code postal français\u202F: indiquez cinq chiffres, comme 35000.");
        }
    }

    /**
     * The département or the overseas territory that the code belongs to: "35", "2A", "2B", "971" to "978", "984",
     * "986" to "988". The prefix of the code tells it, but for Corsica, Saint-Barthélemy, Saint-Martin and 94390
     * (the part of Orly airport that lies in Essonne). Sixteen codes straddle two départements: this is then the
     * main one, and only the town tells.
     */
    public String departement() {
        return switch (value) {
            case "97133" -> "977";
            case "97150" -> "978";
            case "94390" -> "91";
            default -> departementOfPrefix();
        };
    }

    /** Tells nothing: with a name and a birth date, it opens an account. */
    @Override
    public String toString() {
        return "PostalCode[hidden]";
    }

    private String departementOfPrefix() {
        if (value.startsWith("200") || value.startsWith("201")) {
            return "2A";
        }
        if (value.startsWith("20")) {
            return "2B";
        }
        return value.substring(0, value.startsWith("97") || value.startsWith("98") ? 3 : 2);
    }
}
