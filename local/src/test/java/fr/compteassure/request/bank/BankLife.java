package fr.compteassure.request.bank;

import static fr.compteassure.acceptance.AccountUser.stepUp;
import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.key;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;

/** A bank account that is changed: with a code and a recovery code, twice, stopped by each way, and in the end done. */
final class BankLife implements Life {
    @Override
    public void live(Application application) {
        var person = BankUser.of(application);
        var codes = person.user().recoveryCodes();
        var form = map("iban", BankUser.IBAN, "holder", BankUser.HOLDER);
        var key = key();
        for (var code : new String[]{codes.getFirst(), codes.getFirst(), codes.get(1), "AAAA-AAAA-AAAA-AAAA"}) {
            person.user().post("/requests/bank-detail-changes", form, stepUp(code)[0], code, key[0], key[1]);
            person.user().post("/requests/bank-detail-changes", form, stepUp(code));
        }
        var token = person.link();
        var stopping = key();
        BankUser.stop(application, "made-up");
        BankUser.stop(application, token, stopping);
        BankUser.stop(application, token, stopping);
        BankUser.stop(application, token);
        person.user().post("/requests/" + person.change().text("requestId") + "/withdrawal", map(), key());
        person.changeEmail();
        var last = person.changeFrom(BankUser.IBAN);
        person.applyAt(BankUser.effect(last), 1);
    }
}
