package fr.compteassure.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Expression;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Table;
import fr.compteassure.cloud.Write;
import fr.compteassure.cpam.CpamCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long the funds take to answer messages: each answer is counted on its day by the working days that it took, and the
 * first answer of a fund's day computes the median of the last 90 days.
 */
final class AnswerTimeStore {
    private static final int DAYS = 90;
    private static final Duration KEPT = Duration.ofDays(DAYS + 30L);
    /** Longer is counted as so long: the median does not mind. */
    private static final int LONGEST = 99;

    private final Cloud cloud;
    private final Table<UsualTimes> usual;
    private final Table<AnsweredDay> answered;

    AnswerTimeStore(Cloud cloud) {
        this.cloud = cloud;
        usual = cloud.table("MESSAGES_TABLE", UsualTimes::schema);
        answered = cloud.table("MESSAGES_TABLE", AnsweredDay::schema);
    }

    /** What reads what is usual of all funds, one small item; always found. */
    Lookup<UsualTimes> usual() {
        return usual.lookup(UsualTimes.KEY, UsualTimes.KEY).and(Lookup.nothing(),
                (known, _) -> Optional.of(known.orElse(UsualTimes.NONE)));
    }

    /**
     * The write that counts an answer, for its transaction.
     *
     * @param today the day of the fund
     * @param waited for how many working days the person had waited
     */
    Write<?> counting(CpamCode cpam, LocalDate today, int waited) {
        return answered.update(Expression.of("SET expiresAt = :expires ADD answered :one",
                ":expires", cloud.clock().instant().plus(KEPT), ":one", 1),
                AnsweredDay.PREFIX + cpam, "%s#%02d".formatted(today, Math.clamp(waited, 1, LONGEST)));
    }

    /** Computes what was usual of a fund in its last 90 days, up to today. */
    void compute(CpamCode cpam, LocalDate today) {
        var days = answered.query(AnsweredDay.PREFIX + cpam, today.minusDays(DAYS - 1L).toString()).toList();
        if (!days.isEmpty()) {
            // An entry of a map is set in a map that is there.
            cloud.transaction().with(usual.update(
                    Expression.of("SET #usual = if_not_exists(#usual, :none)", "#usual", "usual", ":none", Map.of()),
                    UsualTimes.KEY, UsualTimes.KEY)).commit();
            cloud.transaction().with(usual.update(
                    Expression.of("SET #usual.#cpam = :entry", "#usual", "usual", "#cpam", cpam.value(),
                            ":entry", UsualTimes.entry(today, median(days))),
                    UsualTimes.KEY, UsualTimes.KEY)).commit();
        }
    }

    /** Of an even number, the later one of the two in the middle: who is told a day should rather hear before than after it. */
    static int median(List<AnsweredDay> days) {
        var byWaited = days.stream().collect(groupingBy(AnsweredDay::waited, TreeMap::new,
                summingLong(AnsweredDay::answered)));
        var middle = byWaited.values().stream().mapToLong(Long::longValue).sum() / 2;
        long passed = 0;
        for (var entry : byWaited.entrySet()) {
            passed += entry.getValue();
            if (passed > middle) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no answer has no median");
    }
}
