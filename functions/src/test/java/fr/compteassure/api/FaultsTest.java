package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final StackTraceElement OURS = new StackTraceElement("fr.compteassure.document.DocumentStore", "add",
            "DocumentStore.java", 78);

    /** A fault that a library threw, with its message, deep inside of it. */
    private static RuntimeException fault() {
        var fault = new IllegalStateException("of jean@example.org");
        fault.setStackTrace(Stream.concat(
                IntStream.range(0, 30)
                        .mapToObj(line -> new StackTraceElement("library.Client", "call", "C.java", line)),
                Stream.of(OURS)).toArray(StackTraceElement[]::new));
        return fault;
    }

    @Test
    void aFaultInsideALibraryTellsWhereWeCalledIt() {
        assertThat(Faults.describe(fault())).isEqualTo("fault=java.lang.IllegalStateException(library.Client.call:0"
                + " fr.compteassure.document.DocumentStore.add:78)");
    }

    @Test
    void aMessageIsNeverTold() {
        assertThat(Faults.describe(new IllegalArgumentException(fault()))).doesNotContain("jean@example.org");
    }
}
