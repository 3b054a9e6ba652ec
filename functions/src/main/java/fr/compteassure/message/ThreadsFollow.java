package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.FollowsTheFile;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/** The threads of a person follow the file: advisors of the other fund find them in their inbox. Nobody is told. */
public final class ThreadsFollow implements FollowsTheFile {
    private final Cloud cloud;
    private final MessageStore store;

    /** @param cloud where they are */
    public ThreadsFollow(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
    }

    @Override
    public void handOver(InsuredId person, CpamCode to) {
        store.threads(person).forEach(thread -> handOver(thread, to));
    }

    /** Hands over one thread, unless it is there already. */
    void handOver(MessageThread read, CpamCode to) {
        var thread = Optional.of(read);
        while (thread.filter(one -> !one.cpam().equals(to)).isPresent()
                && cloud.transaction().with(store.writing(thread.get().handedOver(to)))
                        .commit() instanceof Transaction.Refused) {
            // Somebody wrote meanwhile, or it was erased: then look again.
            var lookup = store.lookup(read.insured(), read.id());
            thread = cloud.read(lookup).of(lookup);
        }
    }
}
