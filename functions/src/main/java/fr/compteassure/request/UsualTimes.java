package fr.compteassure.request;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.CpamCode;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

/**
 * How long the funds took lately to answer requests of a type.
 *
 * @param type the type
 * @param days in how many days, rounded up, by the code of the fund
 */
record UsualTimes(String type, Map<String, Long> days) {
    static final String PREFIX = "usual#";

    static RecordSchema<UsualTimes> schema() {
        return RecordSchema.of(UsualTimes.class,
                values -> new UsualTimes(values.<String>get("insuredId").substring(PREFIX.length()),
                        values.get("days")))
                .partitionKey("insuredId", times -> PREFIX + times.type())
                .sortKey("requestId", _ -> PREFIX)
                .field("days", EnhancedType.mapOf(String.class, Long.class), UsualTimes::days);
    }

    Optional<Long> of(CpamCode cpam) {
        return Optional.ofNullable(days.get(cpam.value()));
    }
}
