package fr.compteassure.request.invalidity;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** An application: wrongly, with a key, again, and once more while that is open. */
final class InvalidityLife implements Life {

    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var form = InvalidityTest.form(application.cloud().today());
        submit(person, "invalidity-pension-applications", map());
        var key = key();
        person.post("/requests/invalidity-pension-applications", form, key);
        person.post("/requests/invalidity-pension-applications", form, key);
        submit(person, "invalidity-pension-applications", form);
    }
}
