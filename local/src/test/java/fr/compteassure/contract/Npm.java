package fr.compteassure.contract;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs {@code npm} and {@code node} in a folder, where they are on the PATH.
 *
 * @param folder of a {@code package.json}
 */
record Npm(Path folder) {
    private static final Map<String, String> ALONE = Map.of("NO_UPDATE_NOTIFIER", "1", "NPM_CONFIG_UPDATE_NOTIFIER",
            "false",
            "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "NO_COLOR", "1");
    /** What npm says when its registry is not reached and it has not kept a package from before. */
    private static final Pattern NO_REGISTRY = Pattern.compile(
            "E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|NETUNREACH|HOSTUNREACH|TIMEDOUT|NOTCACHED|SOCKETTIMEDOUT)");

    /**
     * What came of a program.
     *
     * @param status 0 when it went well
     * @param output what it wrote, what it complained of after it
     */
    record Result(int status, String output) {
        boolean missesTheRegistry() {
            return status != 0 && NO_REGISTRY.matcher(output).find();
        }
    }

    static boolean isThere() {
        return List.of("npm", "node").stream().allMatch(program -> Arrays
                .stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program))));
    }

    Result run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(ALONE);
        var complaints = Files.createTempFile("npm", ".log");
        try {
            var process = builder.redirectError(complaints.toFile()).start();
            process.getOutputStream().close();
            var written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = process.waitFor();
            return new Result(status, written + Files.readString(complaints));
        } finally {
            Files.delete(complaints);
        }
    }
}
