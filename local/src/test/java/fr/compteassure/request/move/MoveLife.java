package fr.compteassure.request.move;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.contract.Life;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** People who move, one of them in a run that ends before all is handed over. */
final class MoveLife implements Life {
    @Override
    public void live(Application application) {
        var person = user(application, map("vitaleCard", null));
        submit(person, "vitale-card-orders", map("person", "INSURED"));
        person.post("/messages", map("subject", "OTHER", "title", "Bonjour", "body", "Bonjour."));
        person.post("/requests/moves", move(application, "44000"), key());
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("DeclareMove") && call instanceof QueryRequest) {
                throw new IllegalStateException("the run ends here");
            }
        })) {
            submit(person, "moves", move(application, "75011"));
        }
        application.pass(Duration.ofMinutes(2));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
    }

    private static Map<String, Object> move(Application application, String postalCode) {
        return map("address", map("lines", List.of("3 quai de la Fosse"), "postalCode", postalCode, "city", "Ailleurs"),
                "movedOn", application.cloud().today().toString(), "people", List.of("INSURED"));
    }
}
