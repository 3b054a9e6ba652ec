package fr.compteassure.appointment;

import fr.compteassure.api.Fields;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.value.Choice;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.ShortText;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an advisor publishes: slots of one length, one after the other between two times of day, on some days of the week.
 *
 * @param channel how one meets
 * @param place where, at a counter; otherwise null
 * @param link where, by video; otherwise null
 * @param from the first day
 * @param to the last day
 * @param weekdays which days of the week, 1 for Monday
 * @param startsAt when the first slot of a day begins, by the clocks of the fund
 * @param endsAt by when the last one ends
 * @param minutes how long each lasts
 */
record Timetable(ContactChannel channel, String place, String link, LocalDate from, LocalDate to,
        List<Integer> weekdays,
        LocalTime startsAt, LocalTime endsAt, int minutes) {
    private static final int MIN_MINUTES = 5;
    private static final int MAX_MINUTES = 240;
    private static final int MAX_LINK = 500;
    private static final int MAX_DAYS_AHEAD = 366;
    /** Characters that are not seen, or turn others around, and the dots that browsers know beside the usual one. */
    private static final String HIDDEN = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\u3002\\uff0e\\uff61";
    /** A full stop ends a word or an abbreviation, as in "av. Foch" or "Z.A. Sud"; no program makes a link of such a line. */
    private static final Pattern PLAIN = Pattern.compile("[^\\s.:,;)" + HIDDEN + "](?:[^.:,; \\u00a0)" + HIDDEN
            + "]|(?:\\.[A-Za-z])*\\.*[,; \\u00a0)]|:+[^/.:" + HIDDEN + "])*(?:\\.[A-Za-z])*\\.*:*");
    /** Of one call, so that it ends in good time. */
    private static final long MAX_SLOTS = 1_000;

    /**
     * Reads it; what is wrong is noted.
     *
     * @param today what day it is for the fund
     */
    static Timetable read(Fields fields, LocalDate today) {
        var channel = fields.required("channel", Choice.of(ContactChannel.class));
        var timetable = new Timetable(channel, place(fields, channel), link(fields, channel),
                fields.requiredDate("from"), fields.requiredDate("to"), fields.requiredNumbers("weekdays", 1, 7),
                fields.required("startsAt", Timetable::time), fields.required("endsAt", Timetable::time),
                (int) fields.requiredNumber("minutes", MIN_MINUTES, MAX_MINUTES));
        timetable.checkDays(fields, today);
        timetable.checkTimes(fields);
        return timetable;
    }

    private static String place(Fields fields, ContactChannel channel) {
        if (channel == ContactChannel.COUNTER) {
            return fields.required("place", Timetable::plainPlace);
        }
        if (channel != null) {
            fields.refuse("place", "Un lieu ne va qu’avec un rendez-vous à l’accueil (COUNTER).");
            return null;
        }
        return fields.optional("place", Timetable::plainPlace);
    }

    /** It stands in the fund's own e-mails: nobody has it bear a link, or hides something in it. */
    private static String plainPlace(String text) {
        var place = ShortText.of(text);
        if (!PLAIN.matcher(place).matches()) {
            throw new InvalidValue(
                    "Un lieu s’écrit sur une ligne, sans adresse de site ni d’e-mail, et avec un espace après"
                            + " chaque point.");
        }
        return place;
    }

    private static String link(Fields fields, ContactChannel channel) {
        if (channel == ContactChannel.SIGN_LANGUAGE_VIDEO) {
            return fields.required("link", Timetable::secureLink);
        }
        if (channel != null) {
            fields.refuse("link", "Un lien ne va qu’avec un rendez-vous en visio (SIGN_LANGUAGE_VIDEO).");
            return null;
        }
        return fields.optional("link", Timetable::secureLink);
    }

    private static String secureLink(String text) {
        try {
            var link = new URI(text);
            if (text.length() <= MAX_LINK && "https".equals(link.getScheme()) && link.getHost() != null
                    && link.getUserInfo() == null && text.chars().allMatch(c -> c > ' ' && c < 127)) {
                return text;
            }
        } catch (java.net.URISyntaxException _) {
            // Told below.
        }
        throw new InvalidValue("Une adresse complète est attendue, qui commence par https:// et compte au plus "
                + MAX_LINK + " caractères.");
    }

    private static LocalTime time(String text) {
        try {
            if (text.matches("[0-9]{2}:[0-9]{2}")) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeParseException _) {
            // Told below.
        }
        throw new InvalidValue("L’heure attendue est de la forme HH:MM, de 00:00 à 23:59.");
    }

    private void checkDays(Fields fields, LocalDate today) {
        if (from == null || to == null) {
            return;
        }
        if (from.isBefore(today)) {
            fields.wrong("from", "Le premier jour ne peut pas être passé.");
        }
        if (to.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            fields.wrong("to", "Le dernier jour est au plus dans un an.");
        }
        Days.check(fields, from, to);
    }

    private void checkTimes(Fields fields) {
        if (startsAt == null || endsAt == null) {
            return;
        }
        if (!endsAt.isAfter(startsAt)) {
            fields.wrong("endsAt", "La fin doit suivre le début.");
        } else if (minutes > 0 && perDay() == 0) {
            fields.wrong("minutes", "Un créneau ne peut pas durer plus longtemps que la plage.");
        } else if (minutes > 0 && from != null && to != null && perDay() * (to.toEpochDay() - from.toEpochDay() + 1)
                * weekdays.size() > 7 * MAX_SLOTS) {
            fields.wrong("to",
                    "Une publication compte au plus " + MAX_SLOTS + " créneaux\u202F: choisissez moins de jours.");
        }
    }

    /** How many slots there are on a day on which clocks are not changed. */
    private long perDay() {
        return (endsAt.toSecondOfDay() - startsAt.toSecondOfDay()) / (60L * minutes);
    }

    /** The days on which there are slots. */
    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).filter(day -> weekdays.contains(day.getDayOfWeek().getValue())).toList();
    }
}
