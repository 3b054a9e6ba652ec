package fr.compteassure.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The zones of the French numbering plan, each with its country code (ARCEP, plan national de numérotation). The
 * overseas zones come first: from the mainland their numbers are dialled like others, 0690… or 0262….
 */
enum NumberingZone {
    GUADELOUPE("590", "590\\d{6}", "69[01]\\d{6}"), GUYANE("594", "594\\d{6}", "694\\d{6}"), MARTINIQUE("596",
            "596\\d{6}", "69[67]\\d{6}"),
    /** La Réunion and Mayotte. 0639 98 is no number of Mayotte: ARCEP keeps it for works of fiction, at +33. */
    INDIAN_OCEAN("262", "26[239]\\d{6}", "(69[23]\\d|639(?!98)\\d)\\d{5}"), SAINT_PIERRE_ET_MIQUELON("508", "4\\d{5}",
            "5\\d{5}"), MAINLAND("33", "[1-59]\\d{8}", "[67]\\d{8}");

    private final String countryCode;
    private final Pattern landline;
    private final Pattern mobile;

    NumberingZone(String countryCode, String landline, String mobile) {
        this.countryCode = countryCode;
        this.landline = Pattern.compile(landline);
        this.mobile = Pattern.compile(mobile);
    }

    /** The zone whose country code starts the number, or none for a foreign number. */
    static Optional<NumberingZone> ofInternational(String number) {
        return Arrays.stream(values()).filter(zone -> number.startsWith(zone.prefix())).findFirst();
    }

    /** The E.164 form of the nine digits that follow the 0 of a national number, or none if no zone has it. */
    static Optional<String> e164OfNational(String digits) {
        return Arrays.stream(values()).flatMap(zone -> zone.e164(zone.withinZone(digits)).stream()).findFirst();
    }

    /** The E.164 form of a number given without its country code, or none if the zone has no such number. */
    Optional<String> e164(String withinZone) {
        boolean known = landline.matcher(withinZone).matches() || mobile.matcher(withinZone).matches();
        return known ? Optional.of(prefix() + withinZone) : Optional.empty();
    }

    boolean isMobile(String e164) {
        return mobile.matcher(e164.substring(prefix().length())).matches();
    }

    String prefix() {
        return "+" + countryCode;
    }

    /** Saint-Pierre-et-Miquelon has six digits, and 0508 before them from the mainland. */
    private String withinZone(String digits) {
        boolean shortened = this == SAINT_PIERRE_ET_MIQUELON && digits.startsWith(countryCode);
        return shortened ? digits.substring(countryCode.length()) : digits;
    }
}
