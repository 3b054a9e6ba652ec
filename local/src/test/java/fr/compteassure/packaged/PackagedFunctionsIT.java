package fr.compteassure.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.api.StoredObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function, from the zip that is deployed for it, under AWS's own runtime client, with its events of {@code events/}. */
class PackagedFunctionsIT {
    @TempDir
    static Path folder;

    private static PackagedApplication application;

    @BeforeAll
    static void start() throws Exception {
        application = PackagedApplication.in(folder);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    static List<String> events() throws Exception {
        return PackagedApplication.eventNames();
    }

    /** Of {@code Function} or {@code Function.Event}. */
    private static String functionOf(String event) {
        return event.split("\\.")[0];
    }

    @ParameterizedTest
    @MethodSource("events")
    @Execution(ExecutionMode.CONCURRENT)
    void answersItsEvent(String name) throws Exception {
        var function = application.function(functionOf(name));
        var event = PackagedApplication.event(name);
        files(JSON.std.mapFrom(event)).forEach(key -> application.putImport(key, new byte[0]));

        var reply = application.invoke(function, function.handler(), event);

        assertThat(reply.kind()).as(Files.readString(reply.log())).isEqualTo("response");
        ExpectedResponse.check(function, JSON.std.mapFrom(event), JSON.std.mapFrom(reply.body()));
    }

    /** The files that an event of S3 tells of, or the batch of a Distributed Map. */
    private static List<String> files(Map<String, Object> event) {
        if (event.get("Items") instanceof List<?> items) {
            return items.stream().map(item -> (String) ((Map<?, ?>) item).get("Key")).toList();
        }
        return event.get("Records") instanceof List<?> records && ((Map<?, ?>) records.getFirst()).containsKey("s3")
                ? StoredObject.of(event).stream().map(StoredObject::key).toList()
                : List.of();
    }

    @Test
    void aWrongHandlerNameFails() throws Exception {
        var function = application.functions().getFirst();

        var reply = application.invoke(function, function.handler() + "s", "{}");

        assertThat(reply.kind()).isEqualTo("error");
        assertThat(reply.body()).contains("ClassNotFoundException");
    }
}
