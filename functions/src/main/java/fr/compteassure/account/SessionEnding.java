package fr.compteassure.account;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Caller;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Transaction;
import fr.compteassure.session.DeviceTokens;
import fr.compteassure.session.Sessions;

/** The end of one session, by its owner, from any device; the browser that it was in loses the tries of its own. */
final class SessionEnding {
    private final Sessions sessions;
    private final DeviceTokens devices;
    private final ActivityStore activities;

    SessionEnding(Cloud cloud) {
        sessions = new Sessions(cloud);
        devices = new DeviceTokens(cloud);
        activities = new ActivityStore(cloud);
    }

    /** Ends a session; false when the person has no such session. */
    boolean end(Caller caller, String sessionId) {
        var session = caller.beside(sessions::of).stream().filter(one -> one.id().equals(sessionId)).findFirst();
        return session.isPresent() && caller.transaction()
                .with(sessions.ending(session.get()))
                .with(devices.ending(session.get().deviceId()))
                .with(activities.writing(session.get().insured(), new Activity.SessionEnded(session.get().device())))
                .commit() instanceof Transaction.Done;
    }
}
