package fr.compteassure.request.foreigncare;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** A claim: wrongly, with a key, again, and once more while that is open. */
final class ForeignCareLife implements Life {

    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var form = ForeignCareTest.claim(application.cloud().today());
        submit(person, "foreign-care-claims", map());
        var key = key();
        person.post("/requests/foreign-care-claims", form, key);
        person.post("/requests/foreign-care-claims", form, key);
        submit(person, "foreign-care-claims", form);
    }
}
