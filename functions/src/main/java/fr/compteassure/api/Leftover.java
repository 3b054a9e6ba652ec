package fr.compteassure.api;

import fr.compteassure.api.BackgroundFunction.Run;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.util.List;

/** What a run of a work does not do itself: parts of shards, which its queue has done, and people, of whom operations are told. */
final class Leftover {
    private static final int MAX_NAMED = 20;

    private final OwnQueue queue;
    private final String subject;
    private boolean any;

    /** @param subject what the work is about */
    Leftover(Cloud cloud, Run run, String subject) {
        queue = new OwnQueue(cloud, run, Json.object("subject", subject));
        this.subject = subject;
    }

    /** Whether a part was left. */
    boolean isAny() {
        return any;
    }

    /** Leaves a part to the queue, whose message starts the same function. */
    void leave(ShardPart part) {
        any = true;
        queue.leave(part.run(), part.message(subject));
    }

    /** Tells operations for whom it failed, if for anybody. */
    void tellFailed(List<InsuredId> people) {
        if (!people.isEmpty()) {
            queue.tellOperations(Json.object("failed", people.size(),
                    "insuredIds", people.stream().limit(MAX_NAMED).map(InsuredId::value).toList()));
        }
    }
}
