package fr.compteassure.request;

import fr.compteassure.api.Paging;
import fr.compteassure.api.SiftedList;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;

/** The requests of a person, page by page: of a page no more is read than it shows, or a bound. */
final class RequestListing {
    private static final int SIFTED_AT_ONCE = 50;

    private final RequestStore store;

    RequestListing(Cloud cloud) {
        store = new RequestStore(cloud);
    }

    /**
     * A page of them, the newest first.
     *
     * @param status in which state; null for all
     * @param type of which type; null for all
     */
    Paging.Page<SubmittedRequest> list(InsuredId insured, Status status, String type, Paging paging) {
        var step = status == null && type == null ? paging.limit() + 1 : Math.max(paging.limit() + 1, SIFTED_AT_ONCE);
        return SiftedList.of(step, before -> store.newest(insured, before, step), SubmittedRequest::id,
                read -> read.stream().filter(one -> status == null || one.status() == status)
                        .filter(one -> type == null || one.type().equals(type)).toList())
                .page(paging);
    }
}
