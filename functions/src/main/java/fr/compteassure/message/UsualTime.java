package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import java.time.Instant;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * In how many working days a fund usually answers.
 *
 * @param cpam the fund
 * @param workingDays how many, at least 1
 * @param computedOn the day on which that was computed last; null when it never was
 * @param expiresAt from when on it says nothing any more
 */
record UsualTime(CpamCode cpam, Long workingDays, LocalDate computedOn, Instant expiresAt) {
    static final String PREFIX = "usual#";
    /** What people are told when nothing is known: a week. */
    private static final long UNKNOWN = 5;

    static RecordSchema<UsualTime> schema() {
        return RecordSchema.of(UsualTime.class,
                values -> new UsualTime(new CpamCode(values.<String>get("insuredId").substring(PREFIX.length())),
                        values.get("days"), values.get("computedOn"), values.instant("expiresAt")))
                .partitionKey("insuredId", time -> PREFIX + time.cpam())
                .sortKey("itemId", _ -> PREFIX)
                .number("days", UsualTime::workingDays)
                .field("computedOn", EnhancedType.of(LocalDate.class), UsualTime::computedOn)
                .instant("expiresAt", UsualTime::expiresAt);
    }

    /** That of a fund that answered nothing lately. */
    static UsualTime unknown(CpamCode cpam) {
        return new UsualTime(cpam, UNKNOWN, null, null);
    }

    int days() {
        return workingDays.intValue();
    }

    boolean isOf(LocalDate day) {
        return day.equals(computedOn);
    }
}
