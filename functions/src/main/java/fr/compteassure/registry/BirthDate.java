package fr.compteassure.registry;

import fr.compteassure.cloud.RecordSchema;
import java.time.LocalDate;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * No more of a person's file than the day of birth.
 *
 * @param id whose
 * @param birthDate the day
 */
record BirthDate(String id, LocalDate birthDate) {
    static final RecordSchema<BirthDate> SCHEMA = RecordSchema
            .of(BirthDate.class, values -> new BirthDate(values.get("id"), values.get("birthDate")))
            .partitionKey("id", BirthDate::id)
            .field("birthDate", EnhancedType.of(LocalDate.class), BirthDate::birthDate);
}
