package fr.compteassure.message;

import fr.compteassure.api.ListPlace;
import fr.compteassure.api.Paging;
import fr.compteassure.cloud.AsyncCall;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.Optional;

/**
 * The threads of a person, page by page: of a page no more is read than it shows, and one to know whether more follow.
 * Whoever has just begun one finds it there, although the index of the list is a little behind; one in which somebody has
 * just written may stand in its former place for that long.
 */
final class ThreadListing {
    private final Cloud cloud;
    private final MessageStore store;

    ThreadListing(Cloud cloud) {
        this.cloud = cloud;
        store = new MessageStore(cloud);
    }

    /**
     * What is listed.
     *
     * @param page the threads
     * @param mailbox what is unread in all threads
     */
    record Listed(Paging.Page<MessageThread> page, Mailbox mailbox) {}

    /** A page of those, the one in which something was written last first; read in one round trip. */
    Listed list(InsuredId insured, Paging paging) {
        var after = paging.after().flatMap(MessageThread::place);
        var begun = AsyncCall.of(() -> after.isPresent() ? Optional.<MessageThread>empty() : store.lastBegun(insured));
        var written = AsyncCall.of(() -> store.lastWritten(insured, after, paging.limit() + 1));
        var mailbox = store.mailbox(insured);
        var read = cloud.read(mailbox).of(mailbox).orElseThrow();
        return new Listed(paging.page(ListPlace.refreshed(written.result(), begun.result(), MessageThread::place),
                MessageThread::sortKey), read);
    }
}
