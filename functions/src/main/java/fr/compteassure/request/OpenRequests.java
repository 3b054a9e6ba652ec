package fr.compteassure.request;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;

/** What a person has to do about requests. */
public final class OpenRequests {
    private final RequestStore store;

    /** @param cloud where they are */
    public OpenRequests(Cloud cloud) {
        store = new RequestStore(cloud);
    }

    /** How many requests await the person: an answer, or, of another parent's, perhaps an objection. */
    public int toAnswer(InsuredId insured) {
        return (int) store.open(insured).filter(OpenRequest::toAnswer).count();
    }
}
