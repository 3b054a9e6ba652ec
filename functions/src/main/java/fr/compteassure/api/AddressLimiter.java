package fr.compteassure.api;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.HourlyCounter;
import fr.compteassure.cloud.Lookup;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts what fails from one address ({@link Limit#ADDRESS}); a request that is malformed is no failure, and what
 * succeeds is never counted. The address itself is kept nowhere, only a hash under the fund's key.
 */
public final class AddressLimiter {
    private final Cloud cloud;
    private final HourlyCounter failures;
    private final String action;

    /**
     * @param cloud where failures are counted
     * @param action what is tried: each counts by itself
     */
    public AddressLimiter(Cloud cloud, String action) {
        this.cloud = cloud;
        this.action = action;
        failures = new HourlyCounter(cloud, Limit.ADDRESS.max());
    }

    /**
     * Until when this address may try nothing, to be read beside what is tried: it is told whatever that comes to, so that
     * it does not tell a hit from a miss.
     *
     * @param sourceIp where the request came from
     */
    public Lookup<Instant> full(String sourceIp) {
        return failures.full(id(sourceIp));
    }

    /**
     * Counts a failure.
     *
     * @return until when this address may try nothing, if that was one too many
     */
    public Optional<Instant> count(String sourceIp) {
        return failures.count(id(sourceIp), 1);
    }

    /**
     * Does all that {@link #count} does and counts nothing: for what succeeds where nobody shall be able to tell it from
     * what fails.
     */
    public Optional<Instant> countNothing(String sourceIp) {
        return failures.count(id(sourceIp), 0);
    }

    private String id(String sourceIp) {
        return "address#" + action + "#" + SourceAddress.hash(cloud, sourceIp);
    }
}
