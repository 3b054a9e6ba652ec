package fr.compteassure.request;

import fr.compteassure.appointment.AppointmentsFollow;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Write;
import fr.compteassure.message.ThreadsFollow;
import fr.compteassure.registry.FollowsTheFile;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredStore;
import fr.compteassure.value.InsuredId;
import java.util.List;

/**
 * The handing over of all that follows a person's file to another fund. It is noted in the transaction that changes the
 * fund; whoever began it does it right away, and otherwise {@link ApplyDueChanges}.
 */
public final class FileHandOver {
    private final Cloud cloud;
    private final RequestStore store;
    private final InsuredStore registry;
    private final List<FollowsTheFile> followers;

    /** @param cloud where all of it is */
    public FileHandOver(Cloud cloud) {
        this.cloud = cloud;
        store = new RequestStore(cloud);
        registry = new InsuredStore(cloud);
        followers = List.of(new RequestsFollow(cloud), new ThreadsFollow(cloud), new AppointmentsFollow(cloud));
    }

    /** The write that notes that it is to be done, for the transaction that changes the fund. */
    public Write<?> noting(InsuredId insured) {
        return store.notingHandOver(insured);
    }

    /** Does it, and notes that it is done. Once more does no harm. */
    public void handOver(InsuredId insured) {
        var person = registry.lookup(insured);
        var cpam = cloud.read(person).of(person).map(InsuredPerson::cpam);
        cpam.ifPresent(fund -> followers.forEach(follower -> follower.handOver(insured, fund)));
        store.handedOver(insured);
    }
}
