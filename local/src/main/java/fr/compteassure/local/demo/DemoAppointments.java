package fr.compteassure.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times of the next four weeks at which the funds of the demonstration can be met, published over the API by an advisor of each,
 * and an appointment for each of {@link DemoMembers}. The places say that they are invented.
 */
final class DemoAppointments {
    private static final int DAYS = 28;

    private final DemoApi api;
    private final LocalDate today;

    /** @param today by the application's clock */
    DemoAppointments(DemoApi api, LocalDate today) {
        this.api = api;
        this.today = today;
    }

    /** Publishes for every fund that somebody of the demonstration belongs to. */
    void publish() throws IOException {
        var funds = Stream.concat(DemoPeople.all().stream(), DemoMembers.all().stream()).map(DemoPeople.Person::cpam)
                .distinct().toList();
        for (var fund : funds) {
            var advisor = DemoAdvisor.of(api, fund, "Nadia Olivier");
            advisor.publish(times(Map.of("channel", "COUNTER", "place", "Accueil de démonstration, lieu inventé"),
                    List.of(1, 3, 5), "09:00", "11:00", 20));
            advisor.publish(times(Map.of("channel", "PHONE"), List.of(2, 4), "14:00", "16:00", 30));
            advisor.publish(times(Map.of("channel", "SIGN_LANGUAGE_VIDEO", "link",
                    "https://visio.example/lieu-invente-" + fund), List.of(4), "09:00", "11:00", 30));
        }
    }

    private Map<String, Object> times(Map<String, Object> where, List<Integer> weekdays, String from, String to,
            int minutes) {
        var times = new HashMap<>(where);
        times.putAll(Map.of("from", today.plusDays(1).toString(), "to", today.plusDays(DAYS).toString(), "weekdays",
                weekdays, "startsAt", from, "endsAt", to, "minutes", minutes));
        return times;
    }

    /** Books the first time of a channel. */
    void book(DemoUser user, String cpam, String channel, String subject) throws IOException {
        var slots = DemoPeople.<Map<String, Object>>list(api.get("/api/cpams/" + cpam + "/slots?limit=1&channel="
                + channel), "items");
        user.book((String) slots.getFirst().get("slotId"), subject);
    }
}
