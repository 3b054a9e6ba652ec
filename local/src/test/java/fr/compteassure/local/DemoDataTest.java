package fr.compteassure.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.local.start.DataFolder;
import fr.compteassure.local.time.LocalClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {
    private final List<String> progress = new ArrayList<>();
    private final List<String> imported = new ArrayList<>();

    @TempDir
    private Path folder;
    @AutoClose
    private DataFolder data;

    @BeforeEach
    void open() {
        data = DataFolder.open(folder.resolve("data"));
        data.folder("dynamodb");
    }

    private DemoData demo(boolean wanted) {
        return new DemoData(new LocalAws.Setting(null, data, LocalClock.in(data), wanted, progress::add),
                (kind, file) -> {
                    imported.add(kind);
                    return new byte[0];
                });
    }

    private boolean started(DemoData demo, URI runner) {
        demo.importOnce();
        return demo.openAccountsOnce(runner);
    }

    @Test
    void accountsThatCannotBeOpenedAreToldInALineAndTheRestIsThere() {
        try (var runner = LocalRunner.start(Project.in(folder))) {
            var demo = demo(true);

            started(demo, runner.uri());

            assertThat(progress.getLast()).contains("POST /api/accounts was answered ").doesNotContain("\n");
            assertThat(demo.some()).hasSize(6);
            assertThat(demo.members()).isEmpty();
        }
    }

    @Test
    void whatFailedIsNotTriedAgain() {
        var nobody = URI.create("http://localhost:1/");

        assertThat(started(demo(true), nobody)).isTrue();
        assertThat(started(demo(true), nobody)).isFalse();
        assertThat(imported).containsExactly("insured", "payments");
    }

    @Test
    void aFolderThatHasTheDataSetGetsNoAccounts() {
        data.write("dynamodb/demo", "imported");
        var demo = demo(true);

        assertThat(started(demo, URI.create("http://localhost:1/"))).isFalse();
        assertThat(progress).isEmpty();
        assertThat(demo.members()).isEmpty();
    }

    @Test
    void whereItIsNotWantedNothingHappens() {
        assertThat(started(demo(false), URI.create("http://localhost:1/"))).isFalse();
        assertThat(imported).isEmpty();
        assertThat(progress).isEmpty();
    }
}
