package fr.compteassure.local.start;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be closed, the last made first; a part that fails to close does not keep the others open. */
public final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Adds a part that has just been made. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
    }
}
