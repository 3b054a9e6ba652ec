package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * In how many working days the funds usually answer.
 *
 * @param byCpam by the code of the fund, the day on which it was computed and the number, such as {@code 2026-11-23#5}
 */
record UsualTimes(Map<String, String> byCpam) {
    static final String KEY = "usual";
    /** None. */
    static final UsualTimes NONE = new UsualTimes(Map.of());
    /** For how many days a number says what is usual. */
    private static final int GOOD_FOR = 90;
    /** What people are told when nothing is known: a week. */
    private static final int UNKNOWN = 5;

    static RecordSchema<UsualTimes> schema() {
        return RecordSchema.of(UsualTimes.class, values -> new UsualTimes(values.get("usual")))
                .partitionKey("insuredId", _ -> KEY)
                .sortKey("itemId", _ -> KEY)
                .field("usual", EnhancedType.mapOf(String.class, String.class), UsualTimes::byCpam);
    }

    /** What is kept of a fund. */
    static String entry(LocalDate computedOn, int days) {
        return computedOn + "#" + days;
    }

    /** In how many working days a fund answers, at least 1; what is told when it answered nothing for long. */
    int days(CpamCode cpam, LocalDate today) {
        var entry = byCpam.get(cpam.value());
        return entry == null || computedOn(entry).plusDays(GOOD_FOR).isBefore(today)
                ? UNKNOWN
                : Integer.parseInt(entry.split("#")[1]);
    }

    /** Whether that of a fund is of this very day. */
    boolean isComputed(CpamCode cpam, LocalDate today) {
        var entry = byCpam.get(cpam.value());
        return entry != null && computedOn(entry).equals(today);
    }

    private static LocalDate computedOn(String entry) {
        return LocalDate.parse(entry.split("#")[0]);
    }
}
