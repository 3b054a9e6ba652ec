package fr.compteassure.bench;

import fr.compteassure.bench.imports.ImportBench;
import fr.compteassure.bench.lists.Lists;
import fr.compteassure.bench.lists.PaymentLists;
import fr.compteassure.bench.report.Report;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be measured, each by a command of its own, beside what it is compared with. */
enum Measurement {
    /** How fast the fund's files are imported. */
    IMPORTS(ImportBench::measure),
    /** What a page of a list reads of a history, and what it takes to issue one more document. */
    LISTS(Lists::measure),
    /** What lists of payments read, however many there are. */
    PAYMENT_LISTS(PaymentLists::measure);

    private final Measuring measuring;

    Measurement(Measuring measuring) {
        this.measuring = measuring;
    }

    /** As commands name it, such as {@code cold-starts}. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException that names all of them when there is none of this name */
    static Measurement named(String name) {
        return Arrays.stream(values()).filter(one -> one.written().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-Dfigure names one of "
                        + Arrays.stream(values()).map(Measurement::written).collect(Collectors.joining(", "))));
    }

    /** Does it in a project that was built. */
    @FunctionalInterface
    interface Measuring {
        /** @param project its folder */
        Report measure(Path project) throws Exception;
    }

    /**
     * Measures; takes minutes.
     *
     * @param project the folder of the project
     */
    Report measured(Path project) throws Exception {
        return measuring.measure(project);
    }
}
