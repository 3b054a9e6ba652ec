package fr.compteassure.appointment;

import fr.compteassure.api.Paging;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.Cpam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The free slots of a fund, which an index has and no others: of a page no more is read than it takes to fill it. */
final class SlotListing {
    /** Behind the key of a slot, and before that of the next one. */
    private static final String NEXT = "0";

    private final Cloud cloud;
    private final SlotStore slots;

    SlotListing(Cloud cloud) {
        this.cloud = cloud;
        slots = new SlotStore(cloud);
    }

    /**
     * A page of those that are still to come, the earliest first.
     *
     * @param channel how one meets; empty for all ways
     */
    Paging.Page<FreeSlot> list(Cpam cpam, Optional<ContactChannel> channel, Days days, Paging paging) {
        var now = Moments.key(cloud.clock().instant().plusMillis(1));
        var from = Stream.of(now, Moments.key(days.from(), cpam.zone()), paging.after().map(id -> id + NEXT).orElse(""))
                .max(Comparator.naturalOrder()).orElseThrow();
        var before = Moments.key(days.to().plusDays(1), cpam.zone());
        var wanted = paging.limit() + 1;
        var channels = channel.map(List::of).orElseGet(() -> List.of(ContactChannel.values()));
        var reads = channels.stream().map(one -> AsyncCall.of(
                () -> slots.free(cpam.code(), one, from, before, wanted).limit(wanted).toList())).toList();
        return paging.page(reads.stream().flatMap(read -> read.result().stream())
                .sorted(Comparator.comparing(FreeSlot::id)).limit(wanted).toList(), FreeSlot::id);
    }
}
