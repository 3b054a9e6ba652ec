package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.value.InsuredId;
import java.time.LocalDate;

/**
 * That the holder of an appointment is to be reminded of it, as the index of reminders shows it.
 *
 * @param holder whose it is
 * @param id the appointment
 * @param key the day of the appointment and the part of the people that its holder belongs to
 */
record DueReminder(InsuredId holder, String id, String key) {
    /** In how many parts people are. */
    static final int SHARDS = 8;

    static RecordSchema<DueReminder> schema() {
        return RecordSchema.of(DueReminder.class,
                values -> new DueReminder(values.get("insuredId", InsuredId::new), values.get("appointmentId"),
                        values.get("remindKey")))
                .partitionKey("insuredId", one -> one.holder().value())
                .sortKey("appointmentId", DueReminder::id)
                .text("remindKey", DueReminder::key);
    }

    /** The key of those of a day and a part. */
    static String key(LocalDate day, int shard) {
        return day + "#" + shard;
    }
}
