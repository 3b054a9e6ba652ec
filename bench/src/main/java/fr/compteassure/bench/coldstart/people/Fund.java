package fr.compteassure.bench.coldstart.people;

import fr.compteassure.local.demo.DemoMembers;
import java.util.Map;

/** The funds of the people of the demonstration: their advisors, and when they can be met. */
final class Fund {
    private static final String COUNTER = "/cpams/351/slots?channel=COUNTER";

    private final Api api;
    private Map<String, Object> assistance;

    Fund(Api api) {
        this.api = api;
    }

    /** The token of an advisor of somebody's fund. */
    String advisor(Newcomer newcomer) {
        return api.advisor(newcomer.person().cpam());
    }

    /** The token of an advisor of Claire's fund. */
    String clairesAdvisor() {
        return api.advisor(DemoMembers.all().getFirst().cpam());
    }

    /** The token of an advisor of Bastien's fund. */
    String bastiensAdvisor() {
        return api.advisor(DemoMembers.all().getLast().cpam());
    }

    /** What a request of Claire's is at, for whoever decides on it. */
    Object seen(String request) {
        return api.send("GET", "/advisor/requests/" + request, null, clairesAdvisor()).get("seen");
    }

    /** A time of Jean's fund that nobody has booked. */
    Object slot() {
        return Api.items(api.send("GET", COUNTER, null, null)).getLast().get("slotId");
    }

    /** An appointment that somebody has booked without an account, once. */
    Map<String, Object> assistance() {
        if (assistance == null) {
            var first = Api.items(api.send("GET", COUNTER, null, null)).getFirst().get("slotId");
            assistance = api.send("POST", "/assistance-appointments", Map.of("slotId", first, "familyName", "Lefèvre",
                    "givenName", "Jean", "email", "rendez-vous@example.org", "subject", "OPEN_ACCOUNT"), null);
        }
        return assistance;
    }
}
