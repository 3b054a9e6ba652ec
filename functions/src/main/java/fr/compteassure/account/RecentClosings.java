package fr.compteassure.account;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.IdempotencyStore;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Write;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.time.Instant;

/**
 * That an account was closed lately. Whoever closes an account and opens another one has got rid of what the former one
 * remembered: the closing counts like a reset of the password, lest it be the way around what a reset delays.
 */
final class RecentClosings {
    /** Longer than anything is delayed because somebody got at an account. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final IdempotencyStore notices;

    RecentClosings(Cloud cloud) {
        notices = new IdempotencyStore(cloud);
    }

    /** The write that notes a closing, for its transaction. */
    Write<?> noting(InsuredId id) {
        return notices.noticeAgain(key(id), KEPT);
    }

    /** What reads when the last account of a person was closed, if that was lately. */
    Lookup<Instant> lookup(InsuredId id) {
        return notices.noticed(key(id)).map(until -> until.minus(KEPT));
    }

    private static String key(InsuredId id) {
        return "closed#" + id;
    }
}
