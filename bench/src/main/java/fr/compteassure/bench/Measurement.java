package fr.compteassure.bench;

import fr.compteassure.bench.coldstart.Lean;
import fr.compteassure.bench.coldstart.MemoryUse;
import fr.compteassure.bench.coldstart.Starts;
import fr.compteassure.bench.coldstart.Warm;
import fr.compteassure.bench.costs.Costs;
import fr.compteassure.bench.document.Documents;
import fr.compteassure.bench.imports.ImportBench;
import fr.compteassure.bench.lists.Lists;
import fr.compteassure.bench.lists.PaymentLists;
import fr.compteassure.bench.purge.PurgeChain;
import fr.compteassure.bench.purge.PurgeRate;
import fr.compteassure.bench.purge.PurgeUnits;
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
    PAYMENT_LISTS(PaymentLists::measure),
    /** How many accounts that lapsed are removed a second. */
    PURGE(PurgeRate::measure),
    /** What that costs, among few accounts and among many. */
    PURGE_UNITS(PurgeUnits::measure),
    /** That it ends, however many there are. */
    CHAIN(PurgeChain::measure),
    /** First answers of functions that start from nothing. */
    COLD_STARTS(Starts::cold),
    /** First answers of functions that start from a snapshot. */
    RESTORES(Starts::restored),
    /** Answers of functions that have answered before. */
    WARM(Warm::measured),
    /** Time, cost and memory of functions with more and with less of it. */
    MEMORY(MemoryUse::measured),
    /** What functions carry, and what they load of it. */
    CLASS_PATH(Lean::measured),
    /** The drawing of documents. */
    DOCUMENTS(_ -> Documents.measured()),
    /** What all of it costs at list prices. */
    COSTS(Costs::of);

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
