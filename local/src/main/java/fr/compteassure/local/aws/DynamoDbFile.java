package fr.compteassure.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteStatement;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/**
 * DynamoDB Local's file before DynamoDB Local opens it: held by one process only, checked, and its streams' clock set on.
 *
 * <p>DynamoDB Local keeps stream records in the file and throws those away that are older than 24 hours when it opens it: after
 * a weekend, what was not yet delivered would be lost, and sequence numbers would start again. So the time in which nothing ran
 * does not count: on opening, every time in the streams moves on by the age of the newest record.
 */
final class DynamoDbFile implements AutoCloseable {
    private static final List<Logger> QUIET = List.of(Logger.getLogger("com.almworks.sqlite4java"),
            Logger.getLogger("com.almworks.sqlite4java.Internal"));
    private static final String NAME = "shared-local-instance.db";

    private final Path folder;
    private final FileChannel lock;

    private DynamoDbFile(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DynamoDbFile open(Path folder) {
        var file = new DynamoDbFile(folder, lock(folder));
        try {
            file.prepare();
            return file;
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Waits until DynamoDB Local has closed the file, which it does later, in a thread of its own, than it is closed itself. */
    @Override
    public void close() {
        // With the last connection SQLite removes its log.
        var log = folder.resolve(NAME + "-wal");
        for (int looks = 0; Files.exists(log) && looks < 2_000; looks++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        try {
            lock.close();
        } catch (IOException cause) {
            throw new LocalFailure("The folder %s cannot be released".formatted(folder), cause);
        }
    }

    LocalFailure unreadable(Throwable cause) {
        return new LocalFailure("The tables in %s cannot be read (%s): delete that folder to start afresh"
                .formatted(folder, cause.getMessage()), cause);
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (taken(channel)) {
                channel.close();
                throw new LocalFailure("The folder %s is in use by another runner: stop it first".formatted(folder));
            }
            return channel;
        } catch (IOException cause) {
            throw new LocalFailure("The folder %s cannot be written (%s)".formatted(folder, cause.getMessage()), cause);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    private void prepare() {
        Path file = folder.resolve(NAME);
        refuseEmpty(file);
        loadSqlite();
        var connection = new SQLiteConnection(file.toFile());
        try {
            connection.open(true);
            // DynamoDB Local goes on closing the file for a moment after it is closed itself.
            connection.setBusyTimeout(5_000);
            check(connection);
            // Kept in the file: DynamoDB Local, too, then waits once for the disk at each write, not several times.
            text(connection, "PRAGMA journal_mode = WAL");
            keepUndelivered(connection);
        } catch (SQLiteException cause) {
            throw unreadable(cause);
        } finally {
            connection.dispose();
        }
    }

    /** SQLite would take it for a new one, and everybody's data for gone. */
    private void refuseEmpty(Path file) {
        if (Files.exists(file) && file.toFile().length() == 0) {
            throw unreadable(new IOException(NAME + " is empty"));
        }
    }

    private static void loadSqlite() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception cause) {
            throw new LocalFailure("SQLite has no native library for this machine: " + cause.getMessage(), cause);
        }
    }

    private void check(SQLiteConnection connection) throws SQLiteException {
        String verdict = text(connection, "PRAGMA quick_check(1)");
        if (!"ok".equals(verdict)) {
            throw unreadable(new IOException(verdict.lines().findFirst().orElse("")));
        }
    }

    private static void keepUndelivered(SQLiteConnection connection) throws SQLiteException {
        if (!"3".equals(text(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('us', 'ss', 'sm')"))) {
            return;
        }
        String newest = text(connection, "SELECT MAX(CreationDateTime) FROM us");
        if (newest == null) {
            return;
        }
        long pause = Math.max(0, System.currentTimeMillis() - Long.parseLong(newest));
        connection.exec("BEGIN");
        connection.exec("UPDATE us SET CreationDateTime = CreationDateTime + " + pause);
        connection.exec("UPDATE ss SET CreationDateTime = CreationDateTime + " + pause);
        for (String table : List.of("ss", "sm")) {
            connection.exec("UPDATE %s SET DeletionDateTime = DeletionDateTime + %d WHERE DeletionDateTime > 0"
                    .formatted(table, pause));
        }
        connection.exec("COMMIT");
    }

    private static String text(SQLiteConnection connection, String query) throws SQLiteException {
        SQLiteStatement statement = connection.prepare(query);
        try {
            return statement.step() ? statement.columnString(0) : null;
        } finally {
            statement.dispose();
        }
    }
}
