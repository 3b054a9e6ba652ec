package fr.compteassure.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cloud.Write;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * How long the funds take to answer: each decision is counted on its day, and once a day it is computed what was usual in
 * the last 90.
 */
final class AnswerTimeStore {
    private static final int DAYS = 90;
    private static final Duration KEPT = Duration.ofDays(DAYS + 30L);

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Cloud cloud;
    private final IdempotencyStore requests;
    private final Table<UsualTimes> usual;
    private final Table<AnsweredDay> answered;

    AnswerTimeStore(Cloud cloud) {
        this.cloud = cloud;
        requests = new IdempotencyStore(cloud);
        usual = cloud.table("REQUESTS_TABLE", UsualTimes::schema);
        answered = cloud.table("REQUESTS_TABLE", AnsweredDay::schema);
    }

    /** What reads what is usual for requests of this type. */
    Lookup<UsualTimes> usual(String type) {
        return usual.lookup(UsualTimes.PREFIX + type, UsualTimes.PREFIX);
    }

    /** The write that counts a decision of now, for its transaction. */
    Write<?> counting(SubmittedRequest request) {
        var now = cloud.clock().instant();
        var days = Math.max(0, Duration.between(request.submittedAt(), now).toDays() + 1);
        return answered.update(Expression.of("SET expiresAt = :expires ADD decided :one, waited :days",
                ":expires", now.plus(KEPT), ":one", 1, ":days", days), AnsweredDay.PARTITION,
                LocalDate.ofInstant(now, ZoneOffset.UTC) + "#" + request.type() + "#" + request.cpam());
    }

    /** Computes what was usual lately; false when that was done today. */
    boolean computeOnceADay() {
        var first = cloud.transaction().with(requests.notice("answers#" + cloud.today(), A_DAY))
                .commit() instanceof Transaction.Done;
        if (first) {
            compute();
        }
        return first;
    }

    private void compute() {
        var from = LocalDate.ofInstant(cloud.clock().instant(), ZoneOffset.UTC).minusDays(DAYS);
        answered.query(AnsweredDay.PARTITION, from.toString())
                .collect(groupingBy(AnsweredDay::type, groupingBy(AnsweredDay::cpam, toList())))
                .forEach((type, byCpam) -> cloud.transaction().with(usual.put(new UsualTimes(type, byCpam.entrySet()
                        .stream().collect(toMap(Map.Entry::getKey, entry -> mean(entry.getValue()))))))
                        .commit());
    }

    /** Rounded up: who is told a day should rather hear before than after it. */
    private static long mean(List<AnsweredDay> days) {
        var decided = days.stream().mapToLong(AnsweredDay::decided).sum();
        var waited = days.stream().mapToLong(AnsweredDay::days).sum();
        return Math.max(1, Math.ceilDiv(waited, decided));
    }
}
