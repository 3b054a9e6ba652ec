package fr.compteassure.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The zones of the French numbering plan, each with its country code (ARCEP, plan national de numérotation). The
 * overseas zones come first: from the mainland their numbers are dialled like others, 0690…, 0262… or 0976 0….
 */
enum NumberingZone {
    /** With Saint-Martin and Saint-Barthélemy. */
    GUADELOUPE("590", "590\\d{6}|9(?:395|475|76[018])\\d{5}", "69[01]\\d{6}|7090\\d{5}"),
    /** Shares 0709 3 with Mayotte. */
    GUYANE("594", "594\\d{6}|9(?:396|476|76[45])\\d{5}", "694\\d{6}|7093[0-4]\\d{4}"),
    /** The island alone. */
    MARTINIQUE("596", "596\\d{6}|9(?:397|477|76[67])\\d{5}", "69[67]\\d{6}|7091\\d{5}"),
    /** La Réunion and Mayotte. 0639 98 is no number of Mayotte: ARCEP keeps it for works of fiction, at +33. */
    INDIAN_OCEAN("262", "26[239]\\d{6}|9(?:39[89]|47[89]|76[239])\\d{5}",
            "(?:69[23]\\d\\d|639(?!98)\\d\\d|7092\\d|7093[5-9])\\d{4}"),
    /** Numbers of six digits, many of them of either kind, and mobile ones of nine. */
    SAINT_PIERRE_ET_MIQUELON("508", "(?:4[1-35-9]|5[0-47-9])\\d{4}", "(?:4[02-489]|5[02-9])\\d{4}|708[45]\\d{5}"),
    /** 0508 is overseas alone; 040 and 0700 to 0729 are nobody's, but for the fourteen digits of machines. */
    MAINLAND("33", "(?!40|508)[1-59]\\d{8}", "(?:6\\d|7[3-9])\\d{7}");

    private static final int NATIONAL_LENGTH = 9;

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
        if (digits.length() != NATIONAL_LENGTH) {
            return Optional.empty();
        }
        return Arrays.stream(values()).flatMap(zone -> zone.e164(zone.withinZone(digits)).stream()).findFirst();
    }

    /** The E.164 form of a number given without its country code, or none if the zone has no such number. */
    Optional<String> e164(String withinZone) {
        boolean known = landline.matcher(withinZone).matches() || mobile.matcher(withinZone).matches();
        return known ? Optional.of(prefix() + withinZone) : Optional.empty();
    }

    /** Whether the number may be a landline; some may be either. */
    boolean isLandline(String e164) {
        return landline.matcher(e164.substring(prefix().length())).matches();
    }

    /** Whether the number may be a mobile phone; some may be either. */
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
