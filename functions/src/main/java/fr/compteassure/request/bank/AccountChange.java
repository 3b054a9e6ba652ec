package fr.compteassure.request.bank;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.value.AccountHolder;
import fr.compteassure.value.Iban;
import java.util.Map;

/**
 * Another bank account to pay benefits to.
 *
 * @param iban its number
 * @param holder in whose name it is
 */
record AccountChange(Iban iban, AccountHolder holder) {
    static AccountChange read(Fields fields) {
        return new AccountChange(fields.required("iban", Iban::new), fields.required("holder", AccountHolder::new));
    }

    BankAccount account() {
        return new BankAccount(iban, holder.value());
    }

    /** As in the account: whoever is in it must not leave with the number, nor need an advisor know it. */
    Map<String, Object> json() {
        return Json.object("ibanMasked", iban.masked(), "holder", holder.value());
    }

    @Override
    public String toString() {
        return "AccountChange[hidden]";
    }
}
