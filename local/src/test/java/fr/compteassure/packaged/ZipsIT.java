package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both zips that are deployed: how large they are, and what is in them. */
class ZipsIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    private Path folder;

    private static Path zip(String name) {
        return ROOT.resolve("functions/target").resolve(name);
    }

    /** What is in a zip: each entry by its name, as long as it is a file. */
    private static Map<String, byte[]> content(ZipInputStream zip, int method) throws IOException {
        try (zip) {
            var files = new TreeMap<String, byte[]>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    assertThat(method).as(entry.getName()).isIn(-1, entry.getMethod());
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
            return files;
        }
    }

    private static Map<String, byte[]> jars(String zip) throws IOException {
        return content(new ZipInputStream(Files.newInputStream(zip(zip))), ZipEntry.DEFLATED);
    }

    private static Map<String, byte[]> inside(byte[] jar) throws IOException {
        return content(new ZipInputStream(new ByteArrayInputStream(jar)), ZipEntry.STORED);
    }

    /** The jars of libraries, as their makers publish them. */
    private static List<Path> published() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).filter(Files::isRegularFile).toList();
    }

    @ParameterizedTest
    @CsvSource({"functions.zip,12", "documents.zip,18"})
    void neitherGrowsUnseen(String name, int most) throws IOException {
        assertThat(Files.size(zip(name))).isLessThanOrEqualTo((long) most * MEGABYTE);
    }

    @Test
    void whatOnlyPdfsNeedIsInOneOfThem() throws IOException {
        var functions = jars("functions.zip");
        var documents = jars("documents.zip");

        assertThat(documents.keySet()).containsAll(functions.keySet());
        assertThat(documents.keySet()).filteredOn(jar -> !functions.containsKey(jar))
                .map(jar -> jar.replaceAll("lib/|-[0-9].*", ""))
                .containsExactlyInAnyOrder("commons-logging", "fontbox", "graphics2d", "openhtmltopdf-core",
                        "openhtmltopdf-pdfbox", "pdfbox", "pdfbox-io", "qrcodegen", "xmpbox");
        var more = inside(documents.get("lib/functions.jar"));
        more.keySet().removeAll(inside(functions.get("lib/functions.jar")).keySet());
        assertThat(more.keySet()).contains("fonts/liberation/LiberationSans-Regular.ttf",
                "fr/compteassure/pdf/letter.html").noneMatch(name -> name.endsWith(".class"));
    }

    @Test
    void eachJarHasWhatItsMakersPutIntoItAndIsNotCompressed() throws IOException {
        var documents = jars("documents.zip");
        for (var jar : published()) {
            var deployed = documents.remove("lib/" + jar.getFileName());
            if (deployed != null) {
                assertThat(inside(deployed)).as(jar.toString())
                        .containsExactlyEntriesOf(content(new ZipInputStream(Files.newInputStream(jar)), -1));
            }
        }
        assertThat(documents.keySet()).containsExactly("lib/functions.jar");
    }

    @Test
    void theSameClassesMakeTheSameBytesWhereverTheyAreMade() throws Exception {
        var classPath = new ArrayList<>(List.of(ROOT.resolve("functions/target/classes").toString()));
        jars("documents.zip").keySet()
                .forEach(name -> published().stream().filter(jar -> name.endsWith("/" + jar.getFileName()))
                        .findFirst().ifPresent(jar -> classPath.add(jar.toString())));
        var build = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Auckland", ROOT.resolve("build/Zips.java").toString(), folder.toString(),
                "2026-01-01T00:00:00Z", String.join(File.pathSeparator, classPath)).inheritIO().start();

        assertThat(build.waitFor()).isZero();
        for (var zip : List.of("functions.zip", "documents.zip")) {
            assertThat(folder.resolve(zip)).hasSameBinaryContentAs(zip(zip));
        }
    }
}
