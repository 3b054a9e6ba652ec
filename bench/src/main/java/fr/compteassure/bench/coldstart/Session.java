package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction;
import fr.compteassure.bench.coldstart.people.Stage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A stage and the functions that are measured on it; its files are gone when it is closed, but for the log of one that failed. */
final class Session implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("bench");
    private final Stage stage;
    private final List<Candidate> candidates;
    private final FreshFunction fresh;

    /** @param project the folder of the project, with its packages built */
    Session(Path project, Selection selection) throws Exception {
        var logs = Files.createTempDirectory("bench-logs");
        stage = new Stage(project, folder);
        candidates = stage.candidates(selection::includes);
        fresh = new FreshFunction(logs, stage::cut);
    }

    Stage stage() {
        return stage;
    }

    /** Each case of each function, without a snapshot. */
    List<Candidate> candidates() {
        return candidates;
    }

    FreshFunction fresh() {
        return fresh;
    }

    /** A file that nothing is in yet. */
    Path newFile(String name) throws IOException {
        return Files.createTempFile(folder, name, "");
    }

    @Override
    public void close() throws IOException {
        stage.close();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
