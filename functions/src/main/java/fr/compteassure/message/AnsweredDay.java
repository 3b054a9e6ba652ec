package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * How many messages a fund answered on one day that had waited equally long.
 *
 * @param partition that of the fund
 * @param key the day and how long they had waited
 * @param answered how many
 * @param expiresAt when the table may forget it
 */
record AnsweredDay(String partition, String key, Long answered, Instant expiresAt) {
    static final String PREFIX = "answers#";

    static RecordSchema<AnsweredDay> schema() {
        return RecordSchema.of(AnsweredDay.class,
                values -> new AnsweredDay(values.get("insuredId"), values.get("itemId"), values.get("answered"),
                        values.instant("expiresAt")))
                .partitionKey("insuredId", AnsweredDay::partition)
                .sortKey("itemId", AnsweredDay::key)
                .number("answered", AnsweredDay::answered)
                .instant("expiresAt", AnsweredDay::expiresAt);
    }

    /** For how many working days they had waited: the part of the key behind the day. */
    int waited() {
        return Integer.parseInt(key.split("#")[1]);
    }
}
