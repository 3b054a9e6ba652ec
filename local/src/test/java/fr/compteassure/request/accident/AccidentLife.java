package fr.compteassure.request.accident;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** An accident that is declared: wrongly, with a key, again, and once more while that is open. */
final class AccidentLife implements Life {

    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var form = AccidentTest.accident(application.cloud().today());
        submit(person, "third-party-accidents", map());
        var key = key();
        person.post("/requests/third-party-accidents", form, key);
        person.post("/requests/third-party-accidents", form, key);
        submit(person, "third-party-accidents", form);
    }
}
