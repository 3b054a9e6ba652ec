package fr.compteassure.importing;

import fr.compteassure.api.Problem.WrongField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Writes the lines of a file in lanes, side by side: those of one person in one lane, in the order of the file. What
 * became of a line is told in that order, too: so what was told is a beginning of the file, and what follows can be done
 * another time. So many lines are on their way at most, whatever the length of the file.
 *
 * <p>One thread gives it lines and is told of them.
 *
 * @param <T> what a line becomes
 */
final class Lanes<T> implements AutoCloseable {
    private static final int COUNT = 16;
    /** Lines and wrong fields on their way: those that all lanes write at once, and as many again that wait. */
    private static final int MAX_WEIGHT = 1_000;
    /** So many lines that cannot be written are not to blame themselves. */
    private static final int MAX_FAILED = 100;
    private static final WrongField UNWRITTEN = new WrongField("",
            "La ligne est juste, mais n’a pas pu être enregistrée\u202F: déposez à nouveau le fichier.");

    private final LineKind<T> kind;
    private final PatientWriter<T> writer;
    private final Consumer<Line<T>> told;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane<T>> lanes;
    private final Deque<Placed<T>> window = new ArrayDeque<>();
    private int weight;
    /** Of those on their way with this key, the last one. */
    private final Map<String, Placed<T>> byKey = new HashMap<>();
    /** What lanes say to the thread that gives lines, and what became of lines. */
    private final Object settling = new Object();
    private int failed;
    private boolean outOfTime;
    private Throwable fault;

    /** @param told what became of each line, in the order of the file */
    Lanes(LineKind<T> kind, PatientWriter<T> writer, Consumer<Line<T>> told) {
        this.kind = kind;
        this.writer = writer;
        this.told = told;
        lanes = IntStream.range(0, COUNT).mapToObj(_ -> new Lane<T>(this::write, threads)).toList();
    }

    /** A line on its way; what is settled from the beginning has neither key nor lane. */
    private record Placed<T>(Line<T> line, String key, Lane<T> lane, int weight) {}

    /**
     * Takes the next line of the file, once there is room for it.
     *
     * @return false when time is up before that; nothing more is to be given
     */
    boolean add(Line<T> line) {
        var placed = placed(line);
        var sameKey = placed.key() == null ? null : byKey.get(placed.key());
        // Of two people, and so in two lanes: the last one must be written last.
        if (sameKey != null && sameKey.lane() != placed.lane() && !finish()) {
            return false;
        }
        while (weight + placed.weight() > MAX_WEIGHT && !window.isEmpty()) {
            if (!awaitFirst()) {
                return false;
            }
        }
        window.add(placed);
        weight += placed.weight();
        if (placed.lane() != null) {
            byKey.put(placed.key(), placed);
            placed.lane().add(line);
        }
        tellSettled();
        return true;
    }

    private Placed<T> placed(Line<T> line) {
        var its = 1 + line.errors().size();
        return line.isSettled()
                ? new Placed<>(line, null, null, its)
                : new Placed<>(line, kind.key().apply(line.record()),
                        lanes.get(kind.person().apply(line.record()).shard(COUNT)), its);
    }

    /**
     * Has all lines written that it was given, and waits for that.
     *
     * @return false when time is up before
     */
    boolean finish() {
        lanes.forEach(Lane::submit);
        while (!window.isEmpty()) {
            if (!awaitFirst()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until it is known what became of the first line, and tells; false when time is up before. */
    private boolean awaitFirst() {
        var first = window.getFirst();
        if (first.lane() != null && first.lane().gathersFor(first.line())) {
            first.lane().submit();
        }
        synchronized (settling) {
            while (!first.line().isSettled() && !outOfTime && fault == null) {
                await();
            }
            if (!first.line().isSettled() && fault == null) {
                return false;
            }
        }
        tellSettled();
        return true;
    }

    private void await() {
        try {
            settling.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while lines are written", e);
        }
    }

    private void tellSettled() {
        synchronized (settling) {
            if (fault != null) {
                throw new IllegalStateException("lines cannot be written", fault);
            }
            while (!window.isEmpty() && window.getFirst().line().isSettled()) {
                var first = window.removeFirst();
                weight -= first.weight();
                byKey.remove(first.key(), first);
                told.accept(first.line());
            }
        }
    }

    /** Writes a batch, in the thread of its lane. */
    private void write(List<Line<T>> batch) {
        if (isOver()) {
            return;
        }
        try {
            var records = batch.stream().map(Line::record).toList();
            var aside = writer.write(records);
            settle(() -> batch.forEach(line -> line.settle(aside.apply(line.record()))));
        } catch (PatientWriter.OutOfTime _) {
            settle(() -> outOfTime = true);
        } catch (RuntimeException e) {
            apart(batch, e);
        } catch (Error e) {
            settle(() -> fault = e);
        }
    }

    private boolean isOver() {
        synchronized (settling) {
            return outOfTime || fault != null;
        }
    }

    private void settle(Runnable what) {
        synchronized (settling) {
            what.run();
            settling.notifyAll();
        }
    }

    /** One line that cannot be written holds back no other: each of the batch is tried by itself. */
    private void apart(List<Line<T>> batch, RuntimeException why) {
        if (batch.size() > 1) {
            batch.forEach(line -> write(List.of(line)));
            return;
        }
        writer.run().error(why);
        settle(() -> {
            batch.getFirst().fail(UNWRITTEN);
            failed++;
            fault = failed > MAX_FAILED ? why : fault;
        });
    }

    /** Waits until nothing is written any more. */
    @Override
    public void close() {
        threads.close();
    }
}
