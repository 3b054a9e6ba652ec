package fr.compteassure.importing;

import fr.compteassure.cloud.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Batches of lines that are written one after the other, by a thread that there is as long as there are any. One thread
 * gives it lines.
 *
 * @param <T> what a line becomes
 */
final class Lane<T> {
    private final Consumer<List<Line<T>>> writer;
    private final Executor threads;
    private List<Line<T>> open = new ArrayList<>();
    private final Queue<List<Line<T>>> waiting = new ArrayDeque<>();
    private boolean working;

    Lane(Consumer<List<Line<T>>> writer, Executor threads) {
        this.writer = writer;
        this.threads = threads;
    }

    /** Takes a line, which is written when a batch is full. */
    void add(Line<T> line) {
        open.add(line);
        if (open.size() == Table.BATCH) {
            submit();
        }
    }

    /** Whether this line, the first of those that are not written, still waits for others. */
    boolean gathersFor(Line<T> first) {
        return !open.isEmpty() && open.getFirst() == first;
    }

    /** Has the lines written that wait for others, if there are any. */
    void submit() {
        if (open.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            waiting.add(open);
            if (!working) {
                working = true;
                threads.execute(this::work);
            }
        }
        open = new ArrayList<>();
    }

    private void work() {
        for (var batch = next(); batch != null; batch = next()) {
            writer.accept(batch);
        }
    }

    private List<Line<T>> next() {
        synchronized (waiting) {
            working = !waiting.isEmpty();
            return waiting.poll();
        }
    }
}
