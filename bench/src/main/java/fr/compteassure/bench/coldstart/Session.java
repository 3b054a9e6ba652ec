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
import java.util.stream.Stream;

/** A stage and the functions that are measured on it; its files are gone when it is closed, but for the log of one that failed. */
final class Session implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("bench");
    private final Path logs = Files.createTempDirectory("bench-logs");
    private final Stage stage;
    private final List<Candidate> candidates;
    private final List<Candidate> background;
    private final FreshFunction fresh;

    /** @param project the folder of the project, with its packages built */
    Session(Path project, Selection selection) throws Exception {
        stage = new Stage(project, folder);
        candidates = stage.behindTheApi(selection::includes);
        background = stage.background(selection::includes);
        stage.copyTables();
        fresh = new FreshFunction(logs, stage::cut);
    }

    Stage stage() {
        return stage;
    }

    /** Each case of each function behind the API, without a snapshot. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** All of these, as they run in Lambda: with a snapshot behind the API, without elsewhere. */
    List<Candidate> everyCandidate() {
        return Stream.concat(candidates.stream().map(one -> one.withSnapshot(true)), background.stream()).toList();
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
        try (var left = Files.list(logs)) {
            if (left.noneMatch(file -> file.toString().endsWith(".log"))) {
                delete(logs);
            }
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
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
