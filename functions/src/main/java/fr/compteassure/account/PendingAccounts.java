package fr.compteassure.account;

import fr.compteassure.cloud.Clause;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Config;
import fr.compteassure.cloud.Table;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The accounts to validate, by deadline: read from an index in which no other account is, so that what is read does not
 * grow with the number of accounts.
 */
final class PendingAccounts {
    private final Table<PendingAccount> table;

    PendingAccounts(Cloud cloud) {
        table = cloud.table(Config::accountsTable, PendingAccount.SCHEMA);
    }

    /** Those whose deadline lies in this time, both ends included; read as they are taken. */
    Stream<PendingAccount> withDeadline(Instant from, Instant to) {
        return LongStream.range(0, Account.SHARDS).boxed().flatMap(shard -> table.index("pending",
                Clause.of("pendingShard = :shard AND validateBefore BETWEEN :from AND :to",
                        ":shard", shard, ":from", from, ":to", to)));
    }
}
