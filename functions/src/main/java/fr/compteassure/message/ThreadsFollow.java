package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.FollowsTheFile;
import fr.compteassure.value.InsuredId;
import java.util.List;

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
        List<MessageThread> refused;
        do {
            // Somebody wrote meanwhile in those that were refused, or they were erased: then look again.
            refused = store.threads(person).stream().filter(thread -> !thread.cpam().equals(to))
                    .filter(thread -> !handOver(thread, to)).toList();
        } while (!refused.isEmpty());
    }

    /** Hands over one thread, unless it was written since it was read: false then. */
    boolean handOver(MessageThread read, CpamCode to) {
        return cloud.transaction().with(store.writing(read.handedOver(to))).commit() instanceof Transaction.Done;
    }
}
