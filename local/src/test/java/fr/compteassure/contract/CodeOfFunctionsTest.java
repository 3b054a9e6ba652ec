package fr.compteassure.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import fr.compteassure.Door;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Which of both zips a function needs, as its class files tell. */
class CodeOfFunctionsTest {
    private static final String WITH_PDFS = "functions/target/documents.zip";
    private static final String WITHOUT = "functions/target/functions.zip";
    /** Where the libraries are that only {@code documents.zip} has. */
    private static final List<String> OF_PDFS = List.of("com.openhtmltopdf.", "org.apache.pdfbox.",
            "org.apache.fontbox.",
            "org.apache.xmpbox.", "org.apache.commons.logging.", "de.rototor.", "io.nayuki.");

    @Test
    void thoseThatCanComeToPdfsAndNoOthersHaveTheirLibraries() throws Exception {
        var classes = classesOfFunctions();
        var functions = Template.read(Path.of("../template.yaml"), Map.of()).functions();

        assertThat(functions.stream().map(LambdaFunction::codeUri)).contains(WITH_PDFS).contains(WITHOUT);
        assertThat(functions).allSatisfy(function -> {
            var needed = comesToPdfs(classes.get(function.className())) ? WITH_PDFS : WITHOUT;
            assertThat(function.codeUri()).as(function.id()).isEqualTo(needed);
        });
    }

    /** Those of libraries by their names alone. */
    private static JavaClasses classesOfFunctions() throws Exception {
        var code = Path.of(Door.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        // A folder while Maven compiles, a jar when it has packaged.
        var location = Files.isDirectory(code) ? Location.of(code) : Location.of(new JarFile(code.toFile()));
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importLocations(List.of(location));
        });
    }

    /** Whether anything that it uses, or that what it uses uses, is of those libraries. */
    private static boolean comesToPdfs(JavaClass function) {
        var met = new HashSet<>(Set.of(function));
        var next = new ArrayDeque<>(met);
        while (!next.isEmpty()) {
            var type = next.pop();
            if (OF_PDFS.stream().anyMatch(type.getName()::startsWith)) {
                return true;
            }
            type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType).filter(met::add).forEach(next::add);
        }
        return false;
    }
}
