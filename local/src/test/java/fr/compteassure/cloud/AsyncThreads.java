package fr.compteassure.cloud;

import java.util.concurrent.ThreadFactory;

/** Lets tests see the threads in which calls are made side by side. */
public final class AsyncThreads {
    private AsyncThreads() {}

    /** Has all of them made by this factory from now on. */
    public static void madeBy(ThreadFactory factory) {
        AsyncCall.threads = factory;
    }
}
