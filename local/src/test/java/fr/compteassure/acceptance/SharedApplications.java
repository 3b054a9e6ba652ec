package fr.compteassure.acceptance;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The applications that classes of tests use one after the other, and each class alone; they are stopped with the tests. */
final class SharedApplications {
    private static final Deque<Application> FREE = new ConcurrentLinkedDeque<>();

    private SharedApplications() {}

    static Application acquire() {
        var free = FREE.poll();
        if (free != null) {
            return free;
        }
        var started = new Application(FREE::push);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(started::stop));
        return started;
    }
}
