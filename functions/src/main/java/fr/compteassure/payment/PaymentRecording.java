package fr.compteassure.payment;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cloud.Patience;
import fr.compteassure.importing.FileImport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes the payments of one file. Those of a person that the registry does not know are written like the others, under
 * the id that the person will have, and reported: they show from the day when the person arrives.
 *
 * <p>Each payment bears the run that wrote it, which is begun before it writes and ended after its last line; what a
 * file says again is not written again. Batches may be written side by side, but for those of the same people.
 */
final class PaymentRecording implements FileImport.Writer<Payment> {
    private static final List<WrongField> NOBODY = List.of(new WrongField("nir",
            "Aucun assuré n’a ce numéro\u202F: le paiement est mis de côté et sera rattaché à son arrivée."));

    private final PaymentTables tables;
    private final String file;
    /** The run of each part of the people that this try has written to. */
    private final Map<Integer, String> runs = new ConcurrentHashMap<>();
    /** The payment that was written last of each part of the people. */
    private final Map<Integer, String> lastWritten = new ConcurrentHashMap<>();

    /** @param file names the file, the same at each try of its import */
    PaymentRecording(Cloud cloud, String file) {
        tables = PaymentTables.of(cloud);
        this.file = file;
    }

    @Override
    public Function<Payment, List<WrongField>> write(List<Payment> records) {
        var last = new LinkedHashMap<String, Payment>();
        records.forEach(payment -> last.put(payment.id(), payment));
        var batch = new PaymentBatch(tables, file, this::run, last.values());
        Patience.until(batch::write, "others write the same payments again and again");
        last.values().forEach(payment -> lastWritten.put(ImportState.shard(payment.insured()), payment.id()));
        return payment -> batch.isOfSomebodyKnown(payment) ? List.of() : NOBODY;
    }

    private String run(ImportState read) {
        return runs.computeIfAbsent(read.shard(), _ -> tables.imports().begin(read, file).run(file).orElseThrow());
    }

    @Override
    public void pause() {
        tables.payments().awaitShown(lastWritten.values());
    }

    /** A run before this one may have begun parts of the people to which this one wrote nothing. */
    @Override
    public void end() {
        pause();
        var states = IntStream.range(0, ImportState.SHARDS).mapToObj(tables.imports()::lookup).toList();
        var read = tables.cloud().read(states.toArray(Lookup<?>[]::new));
        states.forEach(state -> read.of(state).ifPresent(one -> tables.imports().end(one, file)));
    }
}
