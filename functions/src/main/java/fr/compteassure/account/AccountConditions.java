package fr.compteassure.account;

import fr.compteassure.account.Account.Status;
import fr.compteassure.cloud.Expression;
import java.time.Instant;
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

    /** That nobody has an account, but for one that was not validated in time. */
    static Expression openable(Instant now) {
        return openable("validateBefore <= :now", ":pending", Status.PENDING.name(), ":now", now);
    }

    /** The same, or but for one whose owner was never reached, unless an advisor opened it. */
    static Expression openableAnew(Instant now) {
        return openable("(validateBefore <= :now OR (emailStatus = :unreachable AND attribute_exists(passwordHash)))",
                ":pending", Status.PENDING.name(), ":now", now, ":unreachable", EmailStatus.UNREACHABLE.name());
    }

    private static Expression openable(String condition, Object... placeholders) {
        return Expression.of("attribute_not_exists(id) OR (accountStatus = :pending AND " + condition + ")",
                placeholders);
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
