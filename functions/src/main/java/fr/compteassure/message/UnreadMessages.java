package fr.compteassure.message;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.value.InsuredId;

/** How many answers of the fund a person has not read. */
public final class UnreadMessages {
    private final MessageStore store;

    /** @param cloud where they are */
    public UnreadMessages(Cloud cloud) {
        store = new MessageStore(cloud);
    }

    /** What reads it, beside other things; always found, 0 when there is none. */
    public Lookup<Integer> lookup(InsuredId insured) {
        return store.mailbox(insured).map(box -> box.unread().size());
    }
}
