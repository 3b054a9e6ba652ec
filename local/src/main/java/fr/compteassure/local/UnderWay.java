package fr.compteassure.local;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What was started beside whoever started it, and has not ended. */
final class UnderWay {
    private final Phaser parties = new Phaser() {
        @Override
        protected boolean onAdvance(int phase, int registered) {
            return false;
        }
    };

    /** Starts something. */
    void start(Runnable work) {
        parties.register();
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } finally {
                parties.arriveAndDeregister();
            }
        });
    }

    /** Waits until nothing is under way; false when that takes too long. */
    boolean awaitIdle(Duration atMost) {
        try {
            if (parties.getRegisteredParties() > 0) {
                parties.awaitAdvanceInterruptibly(parties.getPhase(), atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
