package fr.compteassure.request;

import fr.compteassure.api.Paging;
import fr.compteassure.api.SiftedList;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The queue of a fund's advisors. The index is a little behind, and goes by the fund of when the request was submitted or
 * handed over: those are left out whose person belongs to another fund at this moment.
 */
final class Caseload {
    /** A person takes two of the hundred items that DynamoDB reads at once. */
    private static final int PEOPLE_AT_ONCE = 50;

    private final Cloud cloud;
    private final RequestStore store;
    private final InsuredStore registry;

    Caseload(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        registry = new InsuredStore(cloud);
    }

    /**
     * A page of it, the oldest first.
     *
     * @param status in which state; null for what awaits the fund
     * @param type of which type; null for all
     */
    Paging.Page<QueuedRequest> list(CpamCode cpam, Status status, String type, Paging paging) {
        return SiftedList.of(PEOPLE_AT_ONCE, after -> oldest(cpam, status, after), QueuedRequest::id,
                read -> stillOf(cpam, read.stream().filter(one -> type == null || type.equals(one.type()))
                        .filter(one -> status != null || one.isForTheFund()).toList()))
                .page(paging);
    }

    private List<QueuedRequest> oldest(CpamCode cpam, Status status, Optional<String> after) {
        var states = status == null ? Stream.of(Status.SUBMITTED, Status.IN_REVIEW) : Stream.of(status);
        var reads = states.map(one -> AsyncCall.of(
                () -> store.queue(cpam.value(), one, after, PEOPLE_AT_ONCE).limit(PEOPLE_AT_ONCE).toList())).toList();
        return reads.stream().flatMap(read -> read.result().stream())
                .sorted(Comparator.comparing(QueuedRequest::id)).limit(PEOPLE_AT_ONCE).toList();
    }

    private List<QueuedRequest> stillOf(CpamCode cpam, List<QueuedRequest> some) {
        var people = some.stream().map(QueuedRequest::insured).distinct().map(registry::lookup).toList();
        if (people.isEmpty()) {
            return List.of();
        }
        var read = cloud.read(people.toArray(Lookup<?>[]::new));
        Set<InsuredId> ofFund = new HashSet<>();
        people.forEach(person -> read.of(person).filter(one -> one.cpam().equals(cpam)).map(InsuredPerson::id)
                .ifPresent(ofFund::add));
        return some.stream().filter(one -> ofFund.contains(one.insured())).toList();
    }
}
