package fr.compteassure.bench.coldstart.function;

import fr.compteassure.bench.coldstart.floor.CallWatch;
import fr.compteassure.bench.coldstart.floor.SdkFloor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packages as Lambda unzips them, each once: those that the template names, and that of the comparison. */
public final class Packages {
    /** What a client of one service needs, beside its own jar: the SDK's modules, and what these name. */
    private static final Set<String> OF_THE_FLOOR = Set.of("annotations", "auth", "aws-core", "aws-json-protocol",
            "checksums", "checksums-spi", "dynamodb", "endpoints-spi", "eventstream", "http-auth", "http-auth-aws",
            "http-auth-aws-eventstream", "http-auth-spi", "http-client-spi", "identity-spi", "json-utils",
            "metrics-spi", "profiles", "protocol-core", "reactive-streams", "regions", "retries", "retries-spi",
            "sdk-core", "slf4j-api", "third-party-jackson-core", "url-connection-client", "utils", "utils-lite");

    private final Path project;
    private final Path folder;
    private final Map<String, Path> unzipped = new HashMap<>();

    /**
     * @param project whose paths the template names
     * @param folder where they are unzipped
     */
    public Packages(Path project, Path folder) {
        this.project = project;
        this.folder = folder;
    }

    /** The package of this {@code CodeUri}, which must have been built. */
    public Path unzipped(String codeUri) throws IOException {
        var known = unzipped.get(codeUri);
        if (known == null) {
            known = Files.createDirectories(folder.resolve("task-" + unzipped.size()));
            unzip(project.resolve(codeUri), known);
            unzipped.put(codeUri, known);
        }
        return known;
    }

    private static void unzip(Path zip, Path folder) throws IOException {
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

    /** The package of {@link SdkFloor}: the client of DynamoDB, the JDK's own HTTP, and one class. */
    public Path floor() throws IOException {
        var root = folder.resolve("task-floor");
        if (Files.exists(root)) {
            return root;
        }
        var lib = Files.createDirectories(root.resolve("lib"));
        for (var entry : ClassPath.entries()) {
            var jar = Path.of(entry).getFileName().toString();
            if (jar.endsWith(".jar") && OF_THE_FLOOR.contains(jar.replaceFirst("-\\d[^-]*\\.jar$", ""))) {
                Files.createSymbolicLink(lib.resolve(jar), Path.of(entry).toAbsolutePath());
            }
        }
        copy(SdkFloor.class, root);
        return root;
    }

    /** A package with a {@link CallWatch} beside everything that stands in it. */
    public Path watched(Path taskRoot) throws IOException {
        var root = folder.resolve(taskRoot.getFileName() + "-watched");
        if (Files.notExists(root)) {
            var lib = Files.createDirectories(root.resolve("lib"));
            link(taskRoot, root);
            link(taskRoot.resolve("lib"), lib);
            try (var jar = new JarOutputStream(Files.newOutputStream(lib.resolve("call-watch.jar")))) {
                jar.putNextEntry(new JarEntry(CallWatch.SERVICE_FILE));
                jar.write(CallWatch.class.getName().getBytes(StandardCharsets.UTF_8));
                jar.putNextEntry(new JarEntry(file(CallWatch.class)));
                try (var content = content(CallWatch.class)) {
                    content.transferTo(jar);
                }
            }
        }
        return root;
    }

    /** All that is in a folder, but for what is in the other one already. */
    private static void link(Path from, Path to) throws IOException {
        try (var entries = Files.list(from)) {
            for (var entry : (Iterable<Path>) entries::iterator) {
                var link = to.resolve(entry.getFileName());
                if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, entry.toAbsolutePath());
                }
            }
        }
    }

    private static void copy(Class<?> type, Path root) throws IOException {
        var target = root.resolve(file(type));
        Files.createDirectories(target.getParent());
        try (var content = content(type)) {
            Files.copy(content, target);
        }
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static InputStream content(Class<?> type) {
        return type.getResourceAsStream("/" + file(type));
    }
}
