package fr.compteassure.account;

import fr.compteassure.api.SelfContinuation;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The accounts to validate whose deadline lies in a time, as work that goes on from deadline to deadline.
 *
 * @param accounts where they are
 * @param first the first deadline
 * @param last the last one
 * @param action what is done for each, true when something was
 */
record PendingAccounts(PendingAccountStore accounts, Instant first, Instant last, Predicate<PendingAccount> action)
        implements
            SelfContinuation.Work<PendingAccount> {

    @Override
    public Stream<PendingAccount> items(int shard, Optional<String> from) {
        var begin = from.map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))).filter(first::isBefore);
        return accounts.withDeadline(shard, begin.orElse(first), last);
    }

    @Override
    public boolean act(PendingAccount account) {
        return action.test(account);
    }

    @Override
    public String position(PendingAccount account) {
        return Long.toString(account.validateBefore().getEpochSecond());
    }

    @Override
    public InsuredId person(PendingAccount account) {
        return account.id();
    }
}
