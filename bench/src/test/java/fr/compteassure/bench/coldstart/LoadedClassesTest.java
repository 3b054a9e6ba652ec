package fr.compteassure.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.coldstart.LoadedClasses.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {
    @TempDir
    Path folder;

    private LoadedClasses loaded(Class<?> program) throws Exception {
        var log = folder.resolve(program.getSimpleName());
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                Path.of(program.getProtectionDomain().getCodeSource().getLocation().toURI()).toString(),
                program.getName());
        builder.environment().put("JAVA_TOOL_OPTIONS", LoadedClasses.logging(log));
        assertThat(builder.inheritIO().start().waitFor()).isZero();
        return LoadedClasses.in(log);
    }

    @Test
    void whatAJvmLoadsIsToldByItsOrigin() throws Exception {
        var loaded = loaded(SmallProgram.class);

        assertThat(loaded.of(Origin.FUNCTION)).isOne();
        assertThat(loaded.of(Origin.JDK)).isGreaterThan(400);
        assertThat(loaded.of(Origin.MADE)).isPositive();
        assertThat(loaded.all()).isEqualTo(loaded.of(Origin.FUNCTION) + loaded.of(Origin.JDK) + loaded.of(Origin.MADE));
    }

    @Test
    void librariesAreToldApart() throws Exception {
        var log = Files.writeString(folder.resolve("log"),
                """
                        [0.1s][info][class,load] com.amazonaws.services.lambda.runtime.Context source: file:/client.jar
                        [0.1s][info][class,load] software.amazon.awssdk.core.SdkClient source: file:/lib/sdk-core.jar
                        [0.1s][info][class,load] com.fasterxml.jackson.core.JsonParser source: file:/lib/jackson-core.jar
                        [0.1s][info][class,load] software.amazon.awssdk.core.A$$Lambda/0x01 source: software.amazon.awssdk.core.A
                        Something else
                        """);

        assertThat(LoadedClasses.in(log).counts()).hasSize(4).allSatisfy((_, count) -> assertThat(count).isOne());
    }
}
