package fr.compteassure.request;

import fr.compteassure.api.Paging;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The requests of a person, page by page: of a page no more is read than it takes to fill it. */
final class RequestListing {
    private final RequestStore store;

    RequestListing(Cloud cloud) {
        store = new RequestStore(cloud);
    }

    /**
     * A page of those that are such, the newest first.
     *
     * @param wanted which
     */
    Paging.Page<SubmittedRequest> list(InsuredId insured, Predicate<SubmittedRequest> wanted, Paging paging) {
        var found = new ArrayList<SubmittedRequest>();
        var step = paging.limit() + 1;
        List<SubmittedRequest> read;
        var before = paging.after();
        do {
            read = store.newest(insured, before, step);
            read.stream().filter(wanted).forEach(found::add);
            before = read.isEmpty() ? before : Optional.of(read.getLast().id());
        } while (found.size() <= paging.limit() && read.size() == step);
        return paging.page(found, SubmittedRequest::id);
    }
}
