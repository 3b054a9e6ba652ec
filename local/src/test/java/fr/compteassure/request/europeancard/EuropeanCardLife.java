package fr.compteassure.request.europeancard;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import java.util.List;
import java.util.Map;

/** People who order European cards, some of them too late to have one in time. */
final class EuropeanCardLife implements Life {
    @Override
    public void live(Application application) {
        var person = user(application, map());
        submit(person, "european-card-orders", order(application, 60));
        var key = key();
        var soon = person.post("/requests/european-card-orders", order(application, 3), key);
        person.post("/requests/european-card-orders", order(application, 3), key);
        see(person, soon.text("requestId"));
    }

    private static Map<String, Object> order(Application application, int days) {
        return map("people", List.of("INSURED", "1"), "departureDate",
                application.cloud().today().plusDays(days).toString(), "destination", "ES");
    }
}
