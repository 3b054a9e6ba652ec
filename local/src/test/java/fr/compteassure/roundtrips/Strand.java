package fr.compteassure.roundtrips;

import java.util.Arrays;

/** A thread as the ledger sees it: one that works for a run of a function, or one of those that start them. */
final class Strand {
    /** The runner's threads in which functions run, one run at a time. */
    private static final String FUNCTION = "function-";
    private static final String ASYNC_CALL = "fr.compteassure.cloud.AsyncCall";

    private final RunLedger ledger;
    private volatile FunctionRun run;
    private volatile Thread thread;
    private volatile boolean calling;
    private Strand newest;

    private Strand(RunLedger ledger, FunctionRun run) {
        this.ledger = ledger;
        this.run = run;
    }

    /** The strand of the thread that starts everything. */
    static Strand first(RunLedger ledger) {
        return new Strand(ledger, null);
    }

    /** The strand of a thread that this one's is making: of the same run, if it is in one. */
    Strand fork() {
        newest = new Strand(ledger, run());
        return newest;
    }

    /** The thread that was just made is one that works for the run. */
    void forked(Thread made) {
        newest.thread = made;
        if (run != null) {
            run.add(newest);
        }
    }

    /** The run that this thread works for; one begins with the first thing that is seen of it. Null outside of runs. */
    FunctionRun run() {
        var current = Thread.currentThread();
        if (run == null && !current.isVirtual() && current.getName().startsWith(FUNCTION)) {
            thread = current;
            run = new FunctionRun(ledger, this);
        }
        return run;
    }

    /** Ends the run, of which this is the function's own thread. */
    void finish(String outcome) {
        if (run != null) {
            // It asks for nothing more; what is held beside it may go on.
            calling = true;
            run.finish(outcome);
            calling = false;
            run = null;
        }
    }

    void calling(boolean now) {
        calling = now;
    }

    /** Whether it will do nothing more. */
    boolean isOver() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Whether it asks for nothing more before a call ends: it makes one, it waits for one, or it is over. */
    boolean isAtRest() {
        return calling || isOver() || thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(ASYNC_CALL)
                        && !frame.getMethodName().equals("of"));
    }
}
