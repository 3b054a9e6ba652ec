package fr.compteassure.appointment;

import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Times at which a fund can be met, and those who take them, as a test drives them. */
public final class Slots {
    static final String ROOM = "https://visio.example/salle-1";

    private Slots() {}

    /** Slots of 20 minutes from 9 to 10 on one day, at a place that no other test has: three of them. */
    static Map<String, Object> hour(LocalDate day) {
        return counter(day, "09:00", "10:00", 20);
    }

    /** Slots at a place that no other test has. */
    static Map<String, Object> counter(LocalDate day, String from, String to, int minutes) {
        return on(map("channel", "COUNTER", "place", "Guichet " + UUID.randomUUID()), day, from, to, minutes);
    }

    /** Slots at the telephone. */
    static Map<String, Object> phone(LocalDate day, String from, String to, int minutes) {
        return on(map("channel", "PHONE"), day, from, to, minutes);
    }

    /** Slots by video. */
    static Map<String, Object> video(LocalDate day, String from, String to, int minutes) {
        return on(map("channel", "SIGN_LANGUAGE_VIDEO", "link", ROOM), day, from, to, minutes);
    }

    private static Map<String, Object> on(Map<String, Object> where, LocalDate day, String from, String to,
            int minutes) {
        where.putAll(map("from", day.toString(), "to", day.toString(), "weekdays",
                List.of(1, 2, 3, 4, 5, 6, 7), "startsAt", from, "endsAt", to, "minutes", minutes));
        return where;
    }

    /** Publishes. */
    static Reply publish(AdvisorUser advisor, Map<String, Object> timetable, String... headers) {
        return advisor.send("POST", "/advisor/slots", timetable, headers);
    }

    /** What is free of a fund on a day. */
    static List<Map<String, Object>> free(Application application, String cpam, LocalDate day) {
        return items(application.api().get("/cpams/" + cpam + "/slots?limit=100&from=" + day + "&to=" + day));
    }

    /** The ids of the slots that were just published at a place. */
    static List<String> ids(Application application, Map<String, Object> timetable) {
        return free(application, "351", LocalDate.parse((String) timetable.get("from"))).stream()
                .filter(slot -> timetable.get("channel").equals(slot.get("channel"))
                        && (!timetable.containsKey("place") || timetable.get("place").equals(slot.get("place"))))
                .map(slot -> (String) slot.get("slotId")).toList();
    }

    /** Publishes by an advisor of the fund that people of tests belong to, and gives back the ids of what is free then. */
    static List<String> published(Application application, Map<String, Object> timetable) {
        var reply = publish(AdvisorUser.of(application), timetable);
        if (reply.status() != 201) {
            throw new AssertionError(reply);
        }
        return ids(application, timetable);
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Reply reply) {
        return (List<Map<String, Object>>) reply.json().get("items");
    }

    /** Books a slot. */
    static Reply book(AccountUser person, String slotId, String... headers) {
        return person.post("/appointments", map("slotId", slotId, "subject", "RIGHTS"), headers);
    }

    /** An appointment of somebody of the fund that people of tests belong to, soon and at a place of its own. */
    public static Reply booked(AccountUser person) {
        var day = person.cloud().today().plusDays(7);
        return book(person, published(person.application(), hour(day)).getFirst());
    }

    /** Cancels an appointment. */
    static Reply cancel(AccountUser person, String appointmentId) {
        return person.send("DELETE", "/appointments/" + appointmentId, null);
    }

    /** What somebody without an account asks for. */
    static Map<String, Object> wish(String slotId, String email) {
        return map("slotId", slotId, "familyName", "Ferreira", "givenName", "Inês", "email", email, "subject",
                "OPEN_ACCOUNT");
    }

    /** Books a slot without an account. */
    static Reply assist(Application application, Map<String, Object> wish, String... headers) {
        return application.api().post("/assistance-appointments", wish, headers);
    }

    /** Cancels an appointment without an account. */
    static Reply cancelAssistance(Application application, String appointmentId, String token) {
        return application.api().post("/assistance-appointments/cancellation",
                map("appointmentId", appointmentId, "token", token));
    }

    /** What a reply comes to: its status, and the name of its problem. */
    static String outcome(Reply reply) {
        return reply.status() < 400 ? String.valueOf(reply.status()) : reply.status() + " " + reply.problem();
    }

    /** When something begins. */
    static Instant startsAt(Map<String, Object> item) {
        return Instant.parse((String) item.get("startsAt"));
    }

    /** The header of a new key. */
    static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
