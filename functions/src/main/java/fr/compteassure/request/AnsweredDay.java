package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;

/**
 * What a fund decided of one type on one day.
 *
 * @param key the day, the type and the fund
 * @param decided how many requests
 * @param days how many days they had waited, all together
 * @param expiresAt when the table may forget it
 */
record AnsweredDay(String key, Long decided, Long days, Instant expiresAt) {
    static final String PARTITION = "answers";

    static RecordSchema<AnsweredDay> schema() {
        return RecordSchema.of(AnsweredDay.class,
                values -> new AnsweredDay(values.get("requestId"), values.get("decided"), values.get("waited"),
                        values.instant("expiresAt")))
                .partitionKey("insuredId", _ -> PARTITION)
                .sortKey("requestId", AnsweredDay::key)
                .number("decided", AnsweredDay::decided)
                .number("waited", AnsweredDay::days)
                .instant("expiresAt", AnsweredDay::expiresAt);
    }

    /** Which type of which fund it is about: the part of the key behind the day. */
    String type() {
        return key.split("#")[1];
    }

    /** The fund's code. */
    String cpam() {
        return key.split("#")[2];
    }
}
