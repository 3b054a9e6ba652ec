package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.FollowsTheFile;
import fr.compteassure.value.InsuredId;

/** The requests of a person follow the file: advisors of the other fund find them in their queue. */
final class RequestsFollow implements FollowsTheFile {
    private final Cloud cloud;
    private final RequestStore store;

    RequestsFollow(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
    }

    @Override
    public void handOver(InsuredId person, CpamCode to) {
        store.all(person).filter(request -> isElsewhere(request, to)).forEach(request -> handOver(request, to));
    }

    private void handOver(SubmittedRequest read, CpamCode to) {
        var request = read;
        while (isElsewhere(request, to)
                && cloud.transaction().with(store.changing(request.handedOver(to)))
                        .commit() instanceof Transaction.Refused) {
            // It was changed meanwhile, or erased: then look again.
            var lookup = store.lookup(request.insured(), request.id());
            var again = cloud.read(lookup).of(lookup);
            if (again.isEmpty()) {
                return;
            }
            request = again.get();
        }
    }

    private static boolean isElsewhere(SubmittedRequest request, CpamCode to) {
        return request.cpam() != null && !request.cpam().equals(to);
    }
}
