package fr.compteassure.request;

import fr.compteassure.api.Advisor;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;

/** The requests that an advisor may see, each found by its id: those of people of the same fund, as it is at this moment. */
final class Docket {
    private final RequestIds ids;
    private final Transition transition;

    Docket(Cloud cloud) {
        ids = new RequestIds(cloud);
        transition = new Transition(cloud);
    }

    /** What reads a request, if the advisor may see it. */
    Lookup<Transition.Known> lookup(Advisor advisor, String id) {
        return ids.insured(id).map(insured -> transition.lookup(insured, id).filter(known -> mayBeSeen(known, advisor)))
                .orElseGet(Lookup::nothing);
    }

    private static boolean mayBeSeen(Transition.Known known, Advisor advisor) {
        return known.file().filter(file -> advisor.serves(file.person().cpam())).isPresent();
    }
}
