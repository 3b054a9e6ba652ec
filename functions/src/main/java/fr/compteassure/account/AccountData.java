package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Erasure;
import fr.compteassure.cloud.PersonalData;
import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.session.RecoveryCodes;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** The account of a person, and how many recovery codes it has. */
public final class AccountData implements PersonalData {
    private final Cloud cloud;
    private final AccountStore accounts;
    private final RecoveryCodes codes;

    /** @param cloud where the accounts are */
    public AccountData(Cloud cloud) {
        this.cloud = cloud;
        accounts = new AccountStore(cloud);
        codes = new RecoveryCodes(cloud);
    }

    @Override
    public String key() {
        return "account";
    }

    @Override
    public Object export(InsuredId insured, Supplier<Instant> since) {
        var account = accounts.export(insured);
        var left = codes.export(insured);
        var read = cloud.read(account, left);
        return read.of(account).map(found -> {
            read.of(left).ifPresent(set -> found.put("recoveryCodes", set));
            return found;
        }).orElse(null);
    }

    @Override
    public void erase(Erasure erasure) {
        // Last of all, by AccountClosing: as long as something is left, the account says that there is.
    }

    @Override
    public List<RecordSchema<?>> schemas() {
        return List.of(Account.SCHEMA);
    }
}
