package fr.compteassure.message;

import fr.compteassure.cloud.RecordSchema;
import java.time.Instant;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * A message of the person that the fund has not answered.
 *
 * @param place which message of its thread it is, from 1 on
 * @param since when it was sent, to the second
 * @param answerBy the last day on which it is answered in time, for the fund
 */
record Waiting(long place, Instant since, LocalDate answerBy) {
    static final RecordSchema<Waiting> SCHEMA = RecordSchema.of(Waiting.class,
            values -> new Waiting(values.<Long>get("place"), values.instant("since"), values.get("answerBy")))
            .number("place", Waiting::place)
            .instant("since", Waiting::since)
            .field("answerBy", EnhancedType.of(LocalDate.class), Waiting::answerBy);
}
