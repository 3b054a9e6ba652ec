package fr.compteassure.value;

import java.util.regex.Pattern;

/**
 * A French telephone number, overseas included, held in the form of E.164 (+33…, +590…, +262…). National forms are
 * accepted on input, with spaces, dots, dashes and parentheses, and so are 00 and + before the country code. Short
 * numbers, 08 numbers and foreign numbers are refused.
 *
 * <p>Rule: ARCEP, plan national de numérotation; docs/decisions/phone-numbers.md says why it is written here.
 *
 * @param value the number in E.164, as +33199001234
 */
public record PhoneNumber(String value) {
    private static final Pattern DIALLED = Pattern.compile("\\+?\\d{1,20}");
    private static final int MAX_SHORT_NUMBER = 6;

    /**
     * @param value what the person typed
     * @throws InvalidValue if it is not the number of a person in France
     */
    public PhoneNumber {
        value = e164(Typed.withoutSeparators(value).replace("(", "").replace(")", "").replace("/", ""));
    }

    /**
     * A number that may receive an SMS.
     *
     * @throws InvalidValue if the text is not a number, or that of a landline
     */
    public static PhoneNumber mobile(String text) {
        var number = new PhoneNumber(text);
        if (!number.isMobile()) {
            throw new InvalidValue("Ce numéro est celui d’un téléphone fixe\u202F: indiquez un numéro de mobile.");
        }
        return number;
    }

    /**
     * A number that may be a landline: geographic, or of a box (09).
     *
     * @throws InvalidValue if the text is not a number, or that of a mobile phone
     */
    public static PhoneNumber landline(String text) {
        var number = new PhoneNumber(text);
        if (!number.isLandline()) {
            throw new InvalidValue("Ce numéro est celui d’un mobile\u202F: indiquez un numéro de téléphone fixe.");
        }
        return number;
    }

    /** Whether the number may be that of a mobile phone; an SMS is sent to no other. */
    public boolean isMobile() {
        return zone().isMobile(value);
    }

    /** Whether the number may be that of a landline; in Saint-Pierre-et-Miquelon, many may be either. */
    public boolean isLandline() {
        return zone().isLandline(value);
    }

    /** Tells nothing: a number must not reach a log. */
    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }

    private NumberingZone zone() {
        return NumberingZone.ofInternational(value).orElseThrow();
    }

    private static String e164(String dialled) {
        if (dialled.isEmpty()) {
            throw new InvalidValue("Indiquez un numéro de téléphone.");
        }
        if (!DIALLED.matcher(dialled).matches()) {
            throw notANumber();
        }
        if (dialled.startsWith("+")) {
            return ofInternational(dialled);
        }
        if (dialled.startsWith("00")) {
            return ofInternational("+" + dialled.substring(2));
        }
        if (dialled.length() <= MAX_SHORT_NUMBER) {
            throw new InvalidValue("Les numéros courts ne sont pas acceptés\u202F: indiquez un numéro à dix chiffres.");
        }
        if (!dialled.startsWith("0")) {
            throw notANumber();
        }
        return ofNational(dialled.substring(1));
    }

    private static String ofInternational(String number) {
        NumberingZone zone = NumberingZone.ofInternational(number).orElseThrow(() -> new InvalidValue(
                "Seuls les numéros français sont acceptés, outre-mer compris."));
        String digits = number.substring(zone.prefix().length());
        String withoutTrunk = digits.startsWith("0") ? digits.substring(1) : digits;
        if (zone == NumberingZone.MAINLAND) {
            return ofNational(withoutTrunk);
        }
        return zone.e164(withoutTrunk).orElseThrow(PhoneNumber::notANumber);
    }

    private static String ofNational(String digits) {
        if (digits.startsWith("8")) {
            throw new InvalidValue("Les numéros en 08 ne sont pas acceptés\u202F: indiquez un numéro personnel.");
        }
        return NumberingZone.e164OfNational(digits).orElseThrow(PhoneNumber::notANumber);
    }

    private static InvalidValue notANumber() {
        return new InvalidValue("Ce n’est pas un numéro de téléphone français\u202F: indiquez dix chiffres, "
                + "comme 01 99 00 12 34.");
    }
}
