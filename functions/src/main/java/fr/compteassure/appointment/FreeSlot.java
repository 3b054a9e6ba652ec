package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cpam.ContactChannel;
import java.time.Instant;

/**
 * A free slot, as the index of them shows it to anybody: no address of a video.
 *
 * @param id its id
 * @param freeOf of which fund and channel
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param place where it is, at a counter
 */
record FreeSlot(String id, String freeOf, Instant startsAt, Instant endsAt, String place) {
    static RecordSchema<FreeSlot> schema() {
        return RecordSchema.of(FreeSlot.class,
                values -> new FreeSlot(values.get("slotId"), values.get("freeOf"), values.instant("startsAt"),
                        values.instant("endsAt"), values.get("place")))
                .partitionKey("slotId", FreeSlot::id)
                .text("freeOf", FreeSlot::freeOf)
                .instant("startsAt", FreeSlot::startsAt)
                .instant("endsAt", FreeSlot::endsAt)
                .text("place", FreeSlot::place);
    }

    /** How one meets. */
    ContactChannel channel() {
        return ContactChannel.valueOf(freeOf.substring(freeOf.indexOf('#') + 1));
    }
}
