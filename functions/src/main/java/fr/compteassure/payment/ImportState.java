package fr.compteassure.payment;

import fr.compteassure.cloud.RecordSchema;
import fr.compteassure.cloud.RecordSchema.Values;
import fr.compteassure.value.InsuredId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far imports of payments are, for a part of the people: those that write are begun for it before they write, and
 * ended when their whole file is written.
 *
 * @param shard which part
 * @param version changes with every beginning and every end
 * @param running the runs that are begun and not ended, those that were killed for good among them
 * @param lastEnd when a run ended last, in milliseconds since 1970; from then on an index shows all that it wrote
 * @param counted whether all payments of these people are in {@link PaidYear what they were paid}: not those that release
 *     1.0.0 imported and no file has brought again
 */
record ImportState(int shard, long version, List<Running> running, long lastEnd, boolean counted) {
    /** Documents of different people must not wait for each other. */
    static final int SHARDS = 16;
    /** No id of a payment has such a character. */
    private static final String KEY = "~imports#";
    /** By how much the clocks of two functions may differ; they follow one time service. */
    private static final long CLOCKS_DIFFER = 50;

    static final RecordSchema<ImportState> SCHEMA = RecordSchema.of(ImportState.class, ImportState::read)
            .partitionKey("paymentId", state -> key(state.shard()))
            .number("version", ImportState::version)
            .innerList("running", Running.SCHEMA, ImportState::running)
            .number("lastEnd", ImportState::lastEnd)
            .flag("counted", state -> state.counted() ? true : null);

    /**
     * An import that writes.
     *
     * @param run what its payments bear
     * @param file which file it imports
     * @param since when it began
     */
    record Running(String run, String file, Instant since) {
        private static final RecordSchema<Running> SCHEMA = RecordSchema.of(Running.class,
                values -> new Running(values.get("run"), values.get("file"), values.instant("since")))
                .text("run", Running::run)
                .text("file", Running::file)
                .instant("since", Running::since);
    }

    private static ImportState read(Values values) {
        return new ImportState(values.get("paymentId", key -> Integer.valueOf(key.substring(KEY.length()))),
                values.<Long>get("version"), values.get("running"), values.<Long>get("lastEnd"),
                values.flag("counted"));
    }

    /** Before the first import. */
    static ImportState none(int shard) {
        return new ImportState(shard, 0, List.of(), 0, false);
    }

    /** The part of the people to which this person belongs. */
    static int shard(InsuredId insured) {
        return insured.shard(SHARDS);
    }

    /** Under which key it stands in the table of payments. */
    static String key(int shard) {
        return KEY + shard;
    }

    /** Whether all is written that this run writes. */
    boolean isOver(String run) {
        return running.stream().noneMatch(one -> one.run().equals(run));
    }

    /** The run that imports this file. */
    Optional<String> run(String file) {
        return running.stream().filter(one -> one.file().equals(file)).map(Running::run).findFirst();
    }

    /** Whether a run ended after this instant, as far as clocks can tell. */
    boolean endedSince(Instant instant) {
        return lastEnd + CLOCKS_DIFFER > instant.toEpochMilli();
    }

    /** With this run; before the first one of all there is no payment that is not counted. */
    ImportState begun(Running run) {
        return new ImportState(shard, version + 1, Stream.concat(running.stream(), Stream.of(run)).toList(), lastEnd,
                counted || version == 0);
    }

    ImportState ended(String file, Instant at) {
        return new ImportState(shard, version + 1, running.stream().filter(one -> !one.file().equals(file)).toList(),
                at.toEpochMilli(), counted);
    }
}
