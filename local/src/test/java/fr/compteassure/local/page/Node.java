package fr.compteassure.local.page;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs scripts by {@code node}, where it is on the PATH. */
final class Node {
    private Node() {}

    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    /** What a script writes, given an argument. */
    static byte[] run(String script, String argument) throws Exception {
        var process = new ProcessBuilder("node", "-e", script, argument).start();
        var written = process.getInputStream().readAllBytes();
        var trouble = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(trouble);
        }
        return written;
    }
}
