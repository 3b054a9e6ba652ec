package fr.compteassure.account;

import static fr.compteassure.acceptance.Api.session;
import static fr.compteassure.acceptance.Values.map;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.contract.Life;
import java.time.Duration;
import java.util.UUID;

/** An account that is opened, validated and logged in to, and some that lapse. */
final class AccountLife implements Life {

    @Override
    public void live(Application application) throws Exception {
        member(application);
        lapse(application);
    }

    private static void member(Application application) {
        var api = application.api();
        var person = application.person();
        var wrong = person.application();
        wrong.put("postalCode", "35200");
        api.post("/accounts", wrong);
        api.post("/accounts", person.application(), key());
        api.post("/accounts/validation-emails", map("nir", person.nir(), "email", person.email()), key());
        api.post("/accounts/validation-emails", map("nir", person.nir(), "email", "voisin@example.org"));
        api.post("/accounts/validation", map("token", application.token(person)));
        api.post("/sessions", person.credentials("Un-vilain-Canard-8"));
        var session = api.post("/sessions", person.credentials(), key()).text("token");
        api.delete("/sessions/current", session(session));
    }

    private static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    /** Accounts that are reminded, opened again with another address, and purged, in more than one run. */
    private static void lapse(Application application) throws Exception {
        var people = application.people(4);
        people.forEach(application::open);
        application.advance(Duration.ofDays(5));
        RunContext.stopHalfWay(new RemindUnvalidatedAccounts(application.cloud("RemindUnvalidatedAccounts")));
        application.settle();
        application.advance(Duration.ofDays(2));
        var again = people.getFirst().application();
        again.put("contact", Person.next().application().get("contact"));
        application.api().post("/accounts", again);
        RunContext.stopHalfWay(new PurgeUnvalidatedAccounts(application.cloud("PurgeUnvalidatedAccounts")));
    }
}
