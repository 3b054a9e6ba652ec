package fr.compteassure.appointment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import java.time.Duration;
import java.time.Instant;

/**
 * A time at which somebody of a fund can be met, once.
 *
 * @param id 32 hexadecimal digits, which sort by when it begins; the same for the same time at the same desk
 * @param cpam the fund
 * @param channel how one meets
 * @param time when
 * @param place where, at a counter; otherwise null
 * @param link where, by video; otherwise null
 * @param advisorName who offers it
 * @param takenBy the appointment that took it; null when it is free
 */
record Slot(String id, CpamCode cpam, ContactChannel channel, Interval time, String place, String link,
        String advisorName,
        String takenBy) {
    private static final Duration KEPT = Duration.ofDays(2);

    static RecordSchema<Slot> schema() {
        return RecordSchema.of(Slot.class, Slot::read)
                .partitionKey("slotId", Slot::id)
                .text("cpam", slot -> slot.cpam().value())
                .text("channel", slot -> slot.channel().name())
                .instant("startsAt", slot -> slot.time().startsAt())
                .instant("endsAt", slot -> slot.time().endsAt())
                .text("place", Slot::place)
                .text("link", Slot::link)
                .text("advisorName", Slot::advisorName)
                .text("takenBy", Slot::takenBy)
                .text("freeOf", slot -> slot.takenBy() == null ? freeOf(slot.cpam(), slot.channel()) : null)
                .instant("expiresAt", slot -> slot.time().endsAt().plus(KEPT));
    }

    private static Slot read(Values values) {
        return new Slot(values.get("slotId"), values.get("cpam", CpamCode::new),
                values.get("channel", ContactChannel::valueOf),
                new Interval(values.instant("startsAt"), values.instant("endsAt")), values.get("place"),
                values.get("link"), values.get("advisorName"), values.get("takenBy"));
    }

    /** What only free slots have: by it the index of free ones finds those of a fund and a channel. */
    static String freeOf(CpamCode cpam, ContactChannel channel) {
        return cpam.value() + "#" + channel;
    }

    /** Whether it is still to come. */
    boolean isAhead(Instant now) {
        return time.startsAt().isAfter(now);
    }
}
