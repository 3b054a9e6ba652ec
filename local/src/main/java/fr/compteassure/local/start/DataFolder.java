package fr.compteassure.local.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the data of the application lives between two runs. One runner at a time: a lock is held on it, which the
 * operating system releases even when the process is killed.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be and takes its lock.
     *
     * @throws StartFailure when it cannot be written, or another runner has it
     */
    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            throw new StartFailure("data folder " + path + " cannot be written: " + e, e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartFailure("data folder " + path + " is in use by another runner");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** A folder in it, made if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new StartFailure("data folder " + path + " cannot be written: " + e, e);
        }
    }

    /** A folder in it for what no run leaves to the next: what a run that was killed did leave is removed. */
    public Path emptyFolder(String name) {
        Path folder = folder(name);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure("data folder " + path + " cannot be written: " + e, e);
        }
    }

    /** What was last kept under a name. */
    public Optional<String> read(String name) {
        Path file = path.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** Keeps a text under a name; a reader finds the former text or this one, never a half. */
    public void write(String name, String text) {
        try {
            Path draft = Files.writeString(path.resolve(name + ".new"), text + "\n");
            Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("data folder " + path + " cannot be written: " + e, e);
        }
    }

    /** The failure to throw when what a name holds cannot be understood. */
    public StartFailure damaged(String name, Exception cause) {
        return new StartFailure(
                "data folder " + path + " is damaged: " + name + " cannot be read; delete the folder to start afresh",
                cause);
    }

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("data folder " + path + " cannot be released: " + e, e);
        }
    }
}
