package fr.compteassure.roundtrips;

import fr.compteassure.acceptance.Application;
import fr.compteassure.cloud.AsyncThreads;
import fr.compteassure.local.template.LambdaFunction;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the runs of an application's functions ask of AWS. It sees the threads that the application starts by what they
 * inherit, so it is opened in the thread that starts the application, before that.
 */
public final class RunLedger implements AutoCloseable {
    private static final InheritableThreadLocal<Strand> STRAND = new InheritableThreadLocal<>() {
        @Override
        protected Strand childValue(Strand parent) {
            return parent == null ? null : parent.fork();
        }
    };

    static {
        AsyncThreads.madeBy(RunLedger::thread);
    }

    private final Set<String> waitedFor = ConcurrentHashMap.newKeySet();
    private final Set<FunctionRun> underWay = ConcurrentHashMap.newKeySet();
    private final List<ActionCost> costs = new CopyOnWriteArrayList<>();

    /** Watches what this thread starts from now on. */
    public RunLedger() {
        STRAND.set(Strand.first(this));
    }

    private static Thread thread(Runnable task) {
        var thread = Thread.ofVirtual().name("beside").unstarted(task);
        if (strand() != null) {
            strand().forked(thread);
        }
        return thread;
    }

    /** The strand of this thread; null in threads that no watched application started. */
    static Strand strand() {
        return STRAND.get();
    }

    /** Learns which functions are behind the API, and of the end of runs from the line that each logs. */
    public void listen(Application application) {
        application.runner().functions().stream().filter(function -> !function.events("Api").isEmpty())
                .map(LambdaFunction::id).forEach(waitedFor::add);
        application.runner().listenToLogs((_, line) -> {
            if (strand() != null && line.startsWith("function=")) {
                outcome(line, strand());
            }
        });
    }

    private static void outcome(String line, Strand strand) {
        for (var word : line.split(" ")) {
            if (word.startsWith("status=")) {
                strand.finish(word.substring("status=".length()));
            } else if (word.startsWith("done=")) {
                strand.finish("done");
            }
        }
    }

    /** Whether somebody waits for what the function answers; others go on side by side in ways of their own. */
    boolean isWaitedFor(String function) {
        return waitedFor.contains(function);
    }

    void begun(FunctionRun run) {
        underWay.stream().filter(other -> other.function().equals(run.function())).forEach(other -> {
            other.isUnsure();
            run.isUnsure();
        });
        underWay.add(run);
    }

    void ended(FunctionRun run, ActionCost cost) {
        underWay.remove(run);
        costs.add(cost);
    }

    /** What was counted so far, run by run. */
    List<ActionCost> costs() {
        return List.copyOf(costs);
    }

    /** The most calls to DynamoDB in sequence that a run of the function makes while something is done. */
    public int sequence(String function, Runnable action) {
        var before = costs.size();
        action.run();
        return costs.stream().skip(before).filter(cost -> cost.function().equals(function))
                .mapToInt(ActionCost::sequence).max().orElse(0);
    }

    @Override
    public void close() {
        STRAND.remove();
    }
}
