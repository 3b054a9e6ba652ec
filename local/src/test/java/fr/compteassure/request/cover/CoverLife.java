package fr.compteassure.request.cover;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.submit;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** An application: wrongly, with a key, again, and once more while that is open. */
final class CoverLife implements Life {

    @Override
    public void live(Application application) {
        var person = AccountUser.of(application);
        var form = CoverTest.alone(person, 900_000);
        submit(person, "complementary-cover-applications", map());
        var key = key();
        person.post("/requests/complementary-cover-applications", form, key);
        person.post("/requests/complementary-cover-applications", form, key);
        submit(person, "complementary-cover-applications", form);
    }
}
