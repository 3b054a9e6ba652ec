package fr.compteassure.profile;

import fr.compteassure.acceptance.Application;
import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.contract.Life;

/** People who look at what is held on them, and take a copy of it. */
final class ProfileLife implements Life {
    /** So much that a few of them are too much for an answer. */
    private static final int LARGE = 300_000;

    @Override
    public void live(Application application) {
        var owner = Owner.of(application);
        owner.get("/account");
        owner.get("/account/activity");
        owner.get("/account/export");
        holdMuch(owner);
        owner.get("/account/export");
    }

    /** Activities of a size that none has. */
    static void holdMuch(Owner owner) {
        var cloud = owner.cloud();
        var activities = new ActivityStore(cloud);
        for (int i = 0; i < 10; i++) {
            cloud.transaction().with(activities.writing(owner.id(), new Activity.DocumentIssued("x".repeat(LARGE))))
                    .commit();
        }
    }
}
