package fr.compteassure.cloud;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Pauses between tries of what will pass by itself: a table without capacity, an item in another's transaction. Where somebody
 * waits for an answer they end after some seconds; where nobody does, as long as there is time ({@link #lasting}).
 */
public final class Patience {
    private static final int TRIES = 8;
    /** After so many tries pauses grow no longer: a second, at most. */
    private static final int LONGEST = 6;
    private static final ScopedValue<BooleanSupplier> LASTING = ScopedValue.newInstance();

    private Patience() {}

    /** What was waited for did not pass in some seconds; it may yet. */
    static final class Exhausted extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private Exhausted(String reason) {
            super(reason);
        }
    }

    /**
     * Does what nobody waits for: it is slower where a table has no capacity, and does not fail for it.
     *
     * @param mayWait asked before each pause: whether there is time for one
     * @param work what is done, perhaps again from its beginning: once more must do no harm
     * @throws RuntimeException what the work threw, for want of capacity only when there is no more time
     */
    public static <R> R lasting(BooleanSupplier mayWait, Supplier<R> work) {
        return lasting(mayWait, fault -> fault instanceof SdkServiceException aws && aws.isThrottlingException(), work);
    }

    /**
     * The same, of which more is waited for.
     *
     * @param passing what passes by itself, and is waited for
     */
    public static <R> R lasting(BooleanSupplier mayWait, Predicate<RuntimeException> passing, Supplier<R> work) {
        return ScopedValue.where(LASTING, mayWait).call(() -> {
            for (int tries = 1;; tries++) {
                try {
                    return work.get();
                } catch (RuntimeException e) {
                    if (!passing.test(e) || !mayWait.getAsBoolean()) {
                        throw e;
                    }
                    pauseAfter(tries);
                }
            }
        });
    }

    /**
     * Waits until something is so.
     *
     * @throws IllegalStateException with the reason when that takes more than some seconds
     */
    public static void until(BooleanSupplier done, String reason) {
        for (int tries = 1; !done.getAsBoolean(); tries++) {
            beforeNextTry(tries, reason);
        }
    }

    /**
     * Waits, longer at each try and not as long as others that wait.
     *
     * @param tries how many were made
     * @throws IllegalStateException with the reason when that were enough
     */
    static void beforeNextTry(int tries, String reason) {
        var enough = LASTING.isBound() ? !LASTING.get().getAsBoolean() : tries >= TRIES;
        if (enough) {
            throw new Exhausted(reason);
        }
        pauseAfter(tries);
    }

    private static void pauseAfter(int tries) {
        pause(20L << (LASTING.isBound() ? Math.min(tries, LONGEST) : tries));
    }

    /** Waits for a moment for what others have under way. */
    static void forOthers() {
        pause(60);
    }

    private static void pause(long maxMilliseconds) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(maxMilliseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries", e);
        }
    }

    /**
     * A single write, tried again while its item is in somebody's open transaction: DynamoDB refuses it meanwhile, and
     * the SDK does not try again.
     */
    static <R> R outlasting(Supplier<R> write) {
        for (int tries = 1;; tries++) {
            try {
                return write.get();
            } catch (TransactionConflictException _) {
                beforeNextTry(tries, "an item stays in others' transactions");
            }
        }
    }
}
