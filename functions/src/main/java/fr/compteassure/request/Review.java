package fr.compteassure.request;

import fr.compteassure.activity.Activity;
import fr.compteassure.activity.ActivityStore;
import fr.compteassure.api.Advisor;
import fr.compteassure.api.LookLimiter;
import fr.compteassure.cloud.Cloud;
import java.util.Optional;

/** The looks of advisors at requests: each is told to the person, and there are only so many a day. */
final class Review {
    private final Cloud cloud;
    private final Docket docket;
    private final LookLimiter looks;
    private final ActivityStore activities;

    Review(Cloud cloud) {
        this.cloud = cloud;
        docket = new Docket(cloud);
        looks = new LookLimiter(cloud);
        activities = new ActivityStore(cloud);
    }

    /**
     * What an advisor sees of a request; empty when there is none that the advisor may see.
     *
     * @throws fr.compteassure.api.Problem {@code too-many-attempts} when the advisor has looked at too many today
     */
    Optional<Transition.Known> look(Advisor advisor, String id) {
        var lookup = docket.lookup(advisor, id);
        var known = cloud.read(lookup).of(lookup);
        known.map(Transition.Known::request).ifPresent(request -> cloud.transaction()
                .with(looks.looking(advisor, request.id()))
                .with(activities.writing(request.insured(), new Activity.RequestViewed(request.number()),
                        advisor.nameWithFund()))
                .commit());
        return known;
    }
}
