package fr.compteassure.local.lambda;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** What the functions log: each has its file, and whoever listens is told every line. */
public final class FunctionLogs implements AutoCloseable {
    private final Path folder;
    private final Map<String, BufferedWriter> files = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();

    /** @param folder where each function appends to {@code NAME.log} */
    public FunctionLogs(Path folder) {
        this.folder = folder;
    }

    /** Tells each line from now on: the function's name and the line. */
    public void listen(BiConsumer<String, String> listener) {
        listeners.add(listener);
    }

    /** Adds a text, which may have several lines. */
    public void write(String function, String text) {
        List<String> lines = text.lines().toList();
        BufferedWriter file = files.computeIfAbsent(function, this::open);
        synchronized (file) {
            append(file, lines);
        }
        lines.forEach(line -> listeners.forEach(listener -> listener.accept(function, line)));
    }

    private BufferedWriter open(String function) {
        try {
            return Files.newBufferedWriter(folder.resolve(function + ".log"), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(BufferedWriter file, List<String> lines) {
        try {
            for (String line : lines) {
                file.append(line).append('\n');
            }
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the files. A function that still runs may open its own again. */
    @Override
    public void close() {
        for (BufferedWriter file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files.clear();
    }
}
