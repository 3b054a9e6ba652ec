package fr.compteassure.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamRestartTest {
    @TempDir
    private Path folder;

    private final RecordingFunction function = new RecordingFunction();

    @Test
    void readingGoesOnWhereItStopped() {
        run("a", "b");
        run("c");
        assertThat(function.keys()).containsExactly("a", "b", "c");
    }

    @Test
    void whatWasNotDeliveredBeforeTheStopIsDeliveredAfterIt() {
        function.failFirst(1);
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.subscribe(Map.of());
            fixture.put("a");
            fixture.awaitIdle();
            fixture.put("b");
        }
        run("c");
        assertThat(function.keys()).startsWith("a", "a").endsWith("b", "c");
    }

    @Test
    void whatIsWrittenWhileNobodyReadsIsDeliveredLater() {
        run("a");
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.put("b");
        }
        run("c");
        assertThat(function.keys()).containsExactly("a", "b", "c");
    }

    @Test
    void latestIsSettledAtTheFirstStart() {
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.subscribe(Map.of("StartingPosition", "LATEST"));
        }
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.put("a");
            fixture.subscribe(Map.of("StartingPosition", "LATEST"));
            fixture.awaitIdle();
        }
        assertThat(function.keys()).containsExactly("a");
    }

    @Test
    void aLongWeekendLosesNothing() throws SQLiteException {
        run("a");
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.put("b");
        }
        age("us", Duration.ofDays(4));
        age("ss", Duration.ofDays(4));
        run("c");
        assertThat(function.keys()).containsExactly("a", "b", "c");
    }

    @Test
    void recordNumbersThatBeginAgainLoseNothing() throws SQLiteException {
        run("a", "b", "c");
        execute("DELETE FROM us");
        run("d");
        assertThat(function.keys()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aRecordWithTheNumberOfAnotherIsNotTakenForIt() throws SQLiteException {
        run("a", "b");
        execute("DELETE FROM us");
        try (var fixture = StreamFixture.in(folder, function)) {
            List.of("c", "d", "e", "f", "g", "h").forEach(fixture::put);
        }
        run("i");
        assertThat(function.keys()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
    }

    @Test
    void aShardThatFollowsAnotherIsReadAfterIt() throws SQLiteException {
        run("a");
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.put("b");
        }
        long now = System.currentTimeMillis();
        execute("UPDATE ss SET SequenceNumberEnd = (SELECT MAX(SequenceNumber) FROM us), DeletionDateTime = " + now);
        execute(("INSERT INTO ss SELECT StreamID, 'shardId-09999999999999999999-child000', %d, NULL, SequenceNumberEnd + 1,"
                + " NULL, ShardID FROM ss").formatted(now));
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.put("c");
        }
        run("d");
        run("e");
        assertThat(function.keys()).containsExactly("a", "b", "c", "d", "e");
    }

    private void run(String... ids) {
        try (var fixture = StreamFixture.in(folder, function)) {
            fixture.subscribe(Map.of());
            for (String id : ids) {
                fixture.put(id);
            }
            fixture.awaitIdle();
        }
    }

    private void age(String table, Duration age) throws SQLiteException {
        execute("UPDATE %s SET CreationDateTime = CreationDateTime - %d".formatted(table, age.toMillis()));
    }

    private void execute(String statement) throws SQLiteException {
        var connection = new SQLiteConnection(folder.resolve("tables/shared-local-instance.db").toFile());
        connection.open(false);
        connection.setBusyTimeout(5_000);
        connection.exec(statement);
        connection.dispose();
    }
}
