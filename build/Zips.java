import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes what is deployed of the classes and libraries of the functions: {@code documents.zip} with all of them, and
 * {@code functions.zip} without what only PDFs need.
 *
 * <p>Each jar keeps what its makers put into it, uncompressed, so that a class is loaded without inflating it; and in an order
 * that puts classes of one folder and one length side by side, since they are alike, so that the zip around it is a third
 * smaller. See docs/decisions/two-zips.md.
 */
final class Zips {
    /** The libraries that make and read PDFs, by the names of their jars without versions. */
    private static final Set<String> OF_PDFS = Set.of("commons-logging", "fontbox", "graphics2d", "openhtmltopdf-core",
            "openhtmltopdf-pdfbox", "pdfbox", "pdfbox-io", "qrcodegen", "xmpbox");
    private static final Pattern VERSION = Pattern.compile("-\\d[^/]*\\.jar$");
    /** Fonts and templates. */
    private static final Pattern FOR_PDFS = Pattern.compile("fonts/.*|fr/compteassure/pdf/.*(?<!\\.class)");

    private final LocalDateTime time;
    private final Path classes;
    private final List<Path> libraries = new ArrayList<>();

    private Zips(LocalDateTime time, List<Path> classPath) {
        this.time = time;
        classes = classPath.stream().filter(Files::isDirectory).findFirst().orElseThrow();
        classPath.stream().filter(Files::isRegularFile).forEach(libraries::add);
    }

    /**
     * @param arguments the folder of both zips, the date that their entries bear, in ISO 8601 and UTC, and the class path: one
     * folder of classes, and jars
     */
    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments[0]);
        var classPath = List.of(arguments[2].split(File.pathSeparator)).stream().map(Path::of).toList();
        var zips = new Zips(LocalDateTime.ofInstant(Instant.parse(arguments[1]), ZoneOffset.UTC), classPath);
        zips.write(target.resolve("documents.zip"), _ -> true, _ -> true);
        zips.write(target.resolve("functions.zip"), jar -> !OF_PDFS.contains(VERSION.matcher(jar).replaceFirst("")),
                name -> !FOR_PDFS.matcher(name).matches());
    }

    private void write(Path file, Predicate<String> taken, Predicate<String> ours) throws IOException {
        var jars = new TreeMap<String, byte[]>();
        jars.put("functions.jar", jar(ofFolder(ours)));
        for (var library : libraries) {
            var name = library.getFileName().toString();
            if (taken.test(name)) {
                jars.put(name, jar(ofZip(Files.readAllBytes(library))));
            }
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var jar : jars.entrySet()) {
                var entry = new ZipEntry("lib/" + jar.getKey());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(jar.getValue());
            }
        }
    }

    private SortedMap<String, byte[]> ofFolder(Predicate<String> taken) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(classes)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = classes.relativize(path).toString().replace(File.separatorChar, '/');
                if (taken.test(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> ofZip(byte[] content) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    /** A jar of these files, uncompressed, like ones side by side. */
    private byte[] jar(SortedMap<String, byte[]> files) throws IOException {
        var names = new ArrayList<>(files.keySet());
        names.sort(Comparator.comparing(Zips::folder).thenComparing(name -> files.get(name).length));
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            for (var name : names) {
                jar.putNextEntry(stored(name, files.get(name)));
                jar.write(files.get(name));
            }
        }
        return bytes.toByteArray();
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private ZipEntry stored(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }
}
