package fr.compteassure.account;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.account.Assisted.byLink;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.contract.Life;
import java.util.List;
import java.util.UUID;

/** Accounts that advisors help to open and to get back into, by links and by letters, and links that stop that. */
final class AssistanceLife implements Life {
    @Override
    public void live(Application application) {
        opened(application);
        withoutEmail(application);
        recovered(application);
        gone(application);
    }

    private static String[] key() {
        return new String[]{"Idempotency-Key", UUID.randomUUID().toString()};
    }

    private static void opened(Application application) {
        var one = Assisted.of(application);
        one.by("751", "Camille Martin").open(map());
        one.openWith(Person.next().email());
        one.open(map("email", one.person().email()), key());
        application.api().post("/accounts/validation-emails",
                map("nir", one.person().nir(), "email", one.person().email()));
        one.activate(one.byCode("0000-0000-0000-0000"));
        one.activate(byLink(one.token(one.person().email())), key());
        var user = one.loggedIn(one.person().email());
        Assisted.changeBank(user, stepUp(user.code()));
        Assisted.changeBank(user, stepUp(one.code()));
    }

    private static void withoutEmail(Application application) {
        var one = Assisted.of(application);
        one.openWithout();
        var body = one.byCode(one.code());
        body.put("email", one.person().email());
        var codes = (List<?>) one.activate(body).json().get("recoveryCodes");
        var user = one.loggedIn(one.person().email());
        user.post("/account/recovery-codes", null, stepUp("0000-0000-0000-0000"));
        user.post("/account/recovery-codes", null, stepUp((String) codes.getFirst()));
        user.post("/account/step-up", null);
    }

    private static void recovered(Application application) {
        var owner = AccountUser.of(application);
        var one = Assisted.of(application, owner.person());
        var email = Person.next().email();
        one.openWith(email);
        one.stop(one.stopToken(owner.person().email()));
        one.openWith(email);
        one.activate(byLink(one.token(email)));
        one.stop(one.stopToken(owner.person().email()));
    }

    /** A recovered account that was closed before its recovery was stopped. */
    private static void gone(Application application) {
        var owner = AccountUser.of(application);
        var one = Assisted.of(application, owner.person());
        var email = Person.next().email();
        one.openWith(email);
        var stop = one.stopToken(owner.person().email());
        one.activatedByLink(email).close();
        one.stop(stop);
    }
}
