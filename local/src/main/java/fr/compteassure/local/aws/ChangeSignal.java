package fr.compteassure.local.aws;

import java.time.Duration;

/** Wakes whoever waits for something new; a ring that comes before the wait is not missed. */
final class ChangeSignal {
    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    synchronized long rings() {
        return rings;
    }

    /** Returns when there was a ring after the one seen, or when the time is over. */
    synchronized void awaitAfter(long seen, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long left = end - System.nanoTime();
        while (rings == seen && left > 0) {
            wait(left / 1_000_000 + 1);
            left = end - System.nanoTime();
        }
    }
}
