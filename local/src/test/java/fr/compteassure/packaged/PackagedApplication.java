package fr.compteassure.packaged;

import fr.compteassure.local.EmulatedAws;
import fr.compteassure.local.LocalRunner;
import fr.compteassure.local.Options;
import fr.compteassure.local.template.LambdaFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The functions of the zips that are deployed, each from its own, beside the empty tables and buckets of a local runner. */
final class PackagedApplication implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;
    private final LocalRunner runner;
    private EmulatedAws aws;

    private PackagedApplication(Path folder) throws IOException {
        this.folder = folder;
        runner = LocalRunner.start(Options.of(ROOT, folder.resolve("data")).withDemo(false).withSchedules(false)
                .withAws(setting -> {
                    aws = EmulatedAws.of(setting);
                    return aws;
                }));
        for (var zip : runner.functions().stream().map(LambdaFunction::codeUri).distinct().toList()) {
            unzip(ROOT.resolve(zip), folder.resolve(zip));
        }
    }

    /** Starts it; all it writes is in a folder. */
    static PackagedApplication in(Path folder) throws IOException {
        return new PackagedApplication(folder);
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = FileSystems.newFileSystem(zip);
                var paths = Files.walk(files.getPath("/"))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = folder.resolve(path.toString().substring(1));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** The folder of the events, a file for each function, and {@code Function.Event.json} for what else starts it. */
    static Path events() {
        return ROOT.resolve("events");
    }

    /** The event of a function. */
    static String event(LambdaFunction function) throws IOException {
        return event(function.id());
    }

    /** The event of this name. */
    static String event(String name) throws IOException {
        return Files.readString(events().resolve(name + ".json"));
    }

    /** The names of all events. */
    static List<String> eventNames() throws IOException {
        try (var files = Files.list(events())) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")).sorted().toList();
        }
    }

    List<LambdaFunction> functions() {
        return runner.functions();
    }

    LambdaFunction function(String id) {
        return functions().stream().filter(function -> function.id().equals(id)).findFirst().orElseThrow();
    }

    /** What the process of a function finds in its environment. */
    Map<String, String> environment(LambdaFunction function) {
        return runner.environment(function.id());
    }

    void putImport(String key, byte[] content) {
        aws.putImport(key, content);
    }

    /** Runs a handler as a function, in the heap that Lambda gives it: 85 % of its memory. */
    RuntimeApi.Reply invoke(LambdaFunction function, String handler, String event) throws Exception {
        return invoke(function, handler, function.memory() * 85 / 100, environment(function), event);
    }

    /** The same in a heap of so many MB and another environment. */
    RuntimeApi.Reply invoke(LambdaFunction function, String handler, int heap, Map<String, String> environment,
            String event) throws Exception {
        var log = Files.createTempFile(folder, function.id() + "-", ".log");
        try (var api = new RuntimeApi(event.getBytes(StandardCharsets.UTF_8), function.timeout(), log)) {
            return api.invoke(folder.resolve(function.codeUri()), handler, heap, environment);
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
