package fr.compteassure.journey;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.journey.Traveller.assertAnswer;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An advisor of the fund that travellers belong to. */
final class Advisor {
    private static final String FUND = "351";

    private final Target target;
    private final String token;

    /** @param target where one is known */
    Advisor(Target target) {
        this.target = target;
        token = target.advisors().orElseThrow().apply(FUND, "Camille Martin");
    }

    Reply send(String method, String path, Map<String, Object> body) {
        return target.api().send(method, "/api/advisor" + path, body == null ? null : Api.json(body),
                Api.session(token));
    }

    /** Accepts a request as it is now. */
    void accept(String requestId) {
        var seen = assertAnswer(200, send("GET", "/requests/" + requestId, null)).json().get("seen");
        assertAnswer(200, send("POST", "/requests/" + requestId + "/decisions",
                map("decision", "ACCEPTED", "seen", seen)));
    }

    /** The id of a time at the counter that was not offered before, a week after a day. */
    String offersAfter(LocalDate today) {
        var day = today.plusDays(7).toString();
        var place = "Guichet " + UUID.randomUUID();
        assertAnswer(201, send("POST", "/slots", map("channel", "COUNTER", "place", place, "from", day, "to", day,
                "weekdays", List.of(1, 2, 3, 4, 5, 6, 7), "startsAt", "08:00", "endsAt", "08:20", "minutes", 20)));
        // What is free is listed the earliest first, and nobody opens before eight.
        return target.patience().await("the offered time", () -> Journeys
                .items(target.api().get("/cpams/" + FUND + "/slots?limit=100&from=" + day + "&to=" + day)).stream()
                .filter(slot -> place.equals(slot.get("place"))).map(slot -> (String) slot.get("slotId")).findFirst());
    }
}
