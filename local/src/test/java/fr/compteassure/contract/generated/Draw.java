package fr.compteassure.contract.generated;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Chance that can be had again: all of it comes from one seed, {@code -Dcontract.seed=…}. */
final class Draw {
    /** The seed of this run. */
    static final long SEED = Long.getLong("contract.seed", new Random().nextLong());
    /** How many requests that the contract allows are made of each operation, {@code -Dcontract.tries=…}. */
    static final int TRIES = Integer.getInteger("contract.tries", 6);

    private static final int USUAL_SIZE = 1000;

    private final Random random;

    /** @param what the values are for: they do not depend on what was drawn for anything else */
    Draw(String what) {
        random = new Random(SEED ^ (long) what.hashCode() << Short.SIZE);
    }

    <T> T of(Arbitrary<T> arbitrary) {
        var value = new AtomicReference<T>();
        JqwikSession.run(() -> value.set(arbitrary.generator(USUAL_SIZE, true).next(random).value()));
        return value.get();
    }
}
