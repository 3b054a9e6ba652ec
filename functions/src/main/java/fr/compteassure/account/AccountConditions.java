package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Expression;
import java.util.ArrayList;
import java.util.List;

/** On which conditions accounts are written. */
final class AccountConditions {
    private AccountConditions() {}

    /** That an account is active, under the same password. */
    static Expression active(Account account) {
        return Expression.of("accountStatus = :active AND passwordHash = :verified",
                ":active", Status.ACTIVE.name(), ":verified", account.passwordHash());
    }

    /**
     * That an account has the e-mail address that it has here, or has none as here, beside another condition.
     *
     * @param condition the other one
     * @param placeholders its placeholders, as {@link Expression#of} takes them
     */
    static Expression sameAddress(Account account, String condition, Object... placeholders) {
        if (account.emailId() == null) {
            return Expression.of(condition + " AND attribute_not_exists(emailId)", placeholders);
        }
        var all = new ArrayList<>(List.of(placeholders));
        all.addAll(List.of(":address", account.emailId()));
        return Expression.of(condition + " AND emailId = :address", all.toArray());
    }
}
