package fr.compteassure.bench.imports;

import java.lang.management.ManagementFactory;

/** Collects garbage now and then, and notes how much is left; a few milliseconds each time. */
final class HeapWatch implements AutoCloseable {
    private static final long EVERY = 500;

    private final Thread thread = Thread.ofPlatform().daemon().start(this::watch);
    private volatile boolean closed;
    private volatile long most;

    private void watch() {
        try {
            while (!closed) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        System.gc();
        most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** The most bytes that were left. */
    long most() {
        return most;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
