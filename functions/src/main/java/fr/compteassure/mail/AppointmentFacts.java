package fr.compteassure.mail;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What messages tell of an appointment. It says neither its subject nor that a video is in sign language: both may say
 * something of a person's health.
 *
 * @param appointmentId its id, 32 hexadecimal digits
 * @param fund the name of the fund
 * @param startsAt when it begins, in the fund's own time
 * @param endsAt when it ends
 * @param place where it is; null when it is by phone or video
 * @param room the address of its video, which only the calendar file bears; null when it is not by video
 * @param phoneEnd the last digits of the number that the fund calls; null when it is not by phone
 */
public record AppointmentFacts(String appointmentId, String fund, ZonedDateTime startsAt, ZonedDateTime endsAt,
        String place, String room, String phoneEnd) {

    /** The facts as they were kept. */
    static AppointmentFacts of(Map<String, String> values) {
        return new AppointmentFacts(values.get("appointmentId"), values.get("fund"),
                ZonedDateTime.parse(values.get("startsAt")), ZonedDateTime.parse(values.get("endsAt")),
                values.get("place"), values.get("room"), values.get("phoneEnd"));
    }

    /** The facts that there are, by name. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>(Map.of("appointmentId", appointmentId, "fund", fund, "startsAt",
                startsAt, "endsAt", endsAt));
        put(values, "place", place);
        put(values, "room", room);
        put(values, "phoneEnd", phoneEnd);
        return values;
    }

    private static void put(Map<String, Object> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Where it is in a few words. */
    String where() {
        if (place != null) {
            return place + ", " + fund;
        }
        return room == null ? "Par téléphone" : "En visio";
    }

    /** Tells nothing of what the message says. */
    @Override
    public String toString() {
        return "AppointmentFacts[" + appointmentId + "]";
    }
}
