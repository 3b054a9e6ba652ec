package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is used here may be used so: {@code build/licences.csv} says under which licences, and why. */
class LicencesIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static Bom distributed;
    private static Bom all;

    @BeforeAll
    static void read() {
        distributed = read("functions/target/bom.json");
        all = read("target/bom.json");
    }

    private static Bom read(String file) {
        assumeTrue(Files.exists(ROOT.resolve(file)), () -> "skipped: no " + file + ", which mvn package makes online");
        return Bom.read(ROOT.resolve(file));
    }

    /** The licences of these lines of the list. */
    private static Set<String> allowed(String... where) throws IOException {
        return Files.readAllLines(ROOT.resolve("build/licences.csv")).stream().map(line -> line.split(",", 3))
                .filter(row -> Set.of(where).contains(row[0])).map(row -> row[1]).collect(Collectors.toSet());
    }

    private static Set<String> refused(Bom bom, Set<String> allowed) {
        return bom.components().stream().filter(each -> Collections.disjoint(each.licences(), allowed))
                .map(each -> each.name() + " " + each.licences()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsDeployedMayBePassedOn() throws IOException {
        assertThat(refused(distributed, allowed("distributed"))).isEmpty();
    }

    @Test
    void whatDevelopersUseMayBeUsed() throws IOException {
        assertThat(all.components()).hasSizeGreaterThan(distributed.components().size());
        assertThat(refused(all, allowed("distributed", "developers"))).isEmpty();
    }

    @Test
    void noLicenceOfTheListIsOneThatNothingHas() throws IOException {
        assertThat(all.components().stream().flatMap(each -> each.licences().stream()))
                .containsAll(allowed("developers"));
        assertThat(allowed("distributed")).isNotEmpty();
    }

    @Test
    void theBillTellsWhatIsInTheZipThatHasAll() throws IOException {
        try (var zip = FileSystems.newFileSystem(ROOT.resolve("functions/target/documents.zip"));
                var jars = Files.list(zip.getPath("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()).filter(jar -> !jar.equals("functions.jar")))
                    .containsExactlyInAnyOrderElementsOf(distributed.components().stream().map(Bom.Component::file)
                            .toList());
        }
    }
}
