package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What has had its time, whosever it is: nobody sees it any more from then on, and a little later it is deleted. */
final class ForgetStore {
    /** Longer than any run may last that saw it while it still was there. */
    static final Duration MARGIN = Duration.ofHours(1);

    private final Table<DueToForget> due;

    ForgetStore(Cloud cloud) {
        due = cloud.table("MESSAGES_TABLE", DueToForget::schema);
    }

    /** What was to be deleted of a shard in this time, the longest due first, read as it is taken. */
    Stream<DueToForget> due(int shard, Instant from, Instant now) {
        return due.index("due", Expression.of("dueShard = :shard AND dueAt BETWEEN :from AND :now", ":shard", shard,
                ":from", from, ":now", now));
    }
}
