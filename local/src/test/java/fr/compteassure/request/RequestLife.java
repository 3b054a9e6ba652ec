package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.attach;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.picture;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.withdraw;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.contract.Life;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests from the form to the decision: asked about, answered, withdrawn, decided, opened again, late. */
final class RequestLife implements Life {
    @Override
    public void live(Application application) throws Exception {
        var person = user(application, map("vitaleCard", null));
        var advisor = AdvisorUser.of(application);
        decided(person, advisor);
        reported(person);
        late(user(application, map("vitaleCard", null)), application);
        unread(application);
    }

    private static String order(AccountUser person) {
        return person.post("/requests/vitale-card-orders", map("person", "INSURED"), key()).text("requestId");
    }

    private static void decided(AccountUser person, AdvisorUser advisor) {
        var given = order(person);
        person.post("/requests/" + given + "/withdrawal", map(), key());
        withdraw(person, given);
        var id = order(person);
        attach(person, id, "PHOTO", picture());
        attach(person, id, "IDENTITY_DOCUMENT", "<html>".getBytes(UTF_8));
        advisor.caseload("&status=SUBMITTED");
        advisor.caseload("");
        advisor.take(id, key());
        advisor.decide(id, map("decision", "INFORMATION_NEEDED", "reason", "La photo est floue.", "missing",
                List.of("PHOTO")), key());
        see(person, id);
        person.post("/requests/" + id + "/answers", map("text", "La voici."), key());
        advisor.refuse(id);
        advisor.send("POST", "/advisor/requests/" + id + "/reopening", map("reason", "Elle était nette."), key());
        advisor.accept(id);
        person.get("/requests");
        person.get("/account");
    }

    private static void reported(AccountUser person) {
        person.post("/requests/vitale-card-reports", Map.of("kind", "FAULTY", "person", "INSURED", "occurredOn",
                person.cloud().today().toString()), key());
    }

    private static void late(AccountUser person, Application application) {
        order(person);
        var taken = order(user(application, map("vitaleCard", null)));
        AdvisorUser.of(application).take(taken);
        application.pass(Duration.ofDays(20));
        application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
    }

    /** Decisions that nobody opens, told in more than one run. */
    private static void unread(Application application) throws Exception {
        for (int i = 0; i < 2; i++) {
            AdvisorUser.of(application).refuse(order(user(application, map("vitaleCard", null))));
        }
        application.pass(Duration.ofDays(6));
        RunContext.stopHalfWay(new TellUnreadDecisions(application.cloud("TellUnreadDecisions")));
        application.settle();
    }
}
