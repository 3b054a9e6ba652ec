package fr.compteassure.request.usagename;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** A name that is asked for: wrongly, with a key, again, and once more while that is open. */
final class UsageNameLife implements Life {

    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var form = map("usageName", "Martin", "basis", "MARRIAGE");
        submit(person, "usage-name-changes", map());
        var key = key();
        person.post("/requests/usage-name-changes", form, key);
        person.post("/requests/usage-name-changes", form, key);
        submit(person, "usage-name-changes", form);
    }
}
