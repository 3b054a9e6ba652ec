package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction;
import fr.compteassure.bench.coldstart.people.Stage;
import fr.compteassure.bench.report.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A stage and the functions that are measured on it; its files are gone when it is closed, but for the log of one that failed. */
final class Session implements AutoCloseable {
    private final TemporaryFolder folder = TemporaryFolder.named("bench");
    private final TemporaryFolder logs = TemporaryFolder.named("bench-logs");
    private final Stage stage;
    private final List<Candidate> candidates;
    private final List<Candidate> background;
    private final FreshFunction fresh;

    /** @param project the folder of the project, with its packages built */
    Session(Path project, Selection selection) throws Exception {
        stage = new Stage(project, folder.path());
        candidates = stage.behindTheApi(selection::includes);
        background = stage.background(selection::includes);
        stage.copyTables();
        fresh = new FreshFunction(logs.path(), stage::cut);
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
        return Files.createTempFile(folder.path(), name, "");
    }

    @Override
    public void close() throws IOException {
        stage.close();
        try (var left = Files.list(logs.path())) {
            if (left.noneMatch(file -> file.toString().endsWith(".log"))) {
                logs.close();
            }
        }
        folder.close();
    }
}
