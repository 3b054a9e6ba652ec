package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;

/** What becomes of accounts after they are active: frozen, thawed, closed. */
final class AccountStatusStore {
    private final Cloud cloud;
    private final Table<Account> accounts;

    AccountStatusStore(Cloud cloud) {
        this.cloud = cloud;
        accounts = cloud.table("ACCOUNTS_TABLE", () -> Account.SCHEMA);
    }

    /**
     * The write that freezes an account, refused when it is not active. The way back that an advisor may have prepared goes with
     * it: whoever froze the account does not know whose it is.
     */
    Write<Account> freezing(InsuredId id, String reason) {
        return accounts.update(Expression.of("SET accountStatus = :frozen, freeze = :freeze REMOVE recovery",
                ":frozen", Status.FROZEN.name(),
                ":freeze", Freeze.SCHEMA.value(new Freeze(cloud.clock().instant(), reason))),
                Expression.of("accountStatus = :active", ":active", Status.ACTIVE.name()), id.value());
    }

    /** The write that thaws an account, refused when it is not frozen. */
    Write<Account> thawing(InsuredId id) {
        return accounts.update(Expression.of("SET accountStatus = :active REMOVE freeze",
                ":active", Status.ACTIVE.name()),
                Expression.of("accountStatus = :frozen", ":frozen", Status.FROZEN.name()), id.value());
    }

    /** The write with which the closing of an account begins, refused when it is not active or has another password. */
    Write<Account> closing(Account account) {
        return accounts.update(Expression.of("SET accountStatus = :next REMOVE pendingEmail, recovery",
                ":next", Status.CLOSING.name()),
                Expression.of("accountStatus = :now AND passwordHash = :verified", ":now", Status.ACTIVE.name(),
                        ":verified", account.passwordHash()),
                account.id().value());
    }

    /** That an account is being closed, this very one: no other has its password's hash, not even of the same person. */
    Write<Account> stillClosing(Account account) {
        return accounts.check(closingStill(account), account.id().value());
    }

    /** The write with which the closing of an account ends, refused when it is not closing, or gone. */
    Write<Account> removing(Account account) {
        return accounts.delete(closingStill(account), account.id().value());
    }

    private static Expression closingStill(Account account) {
        return Expression.of("accountStatus = :closing AND passwordHash = :its", ":closing", Status.CLOSING.name(),
                ":its", account.passwordHash());
    }
}
