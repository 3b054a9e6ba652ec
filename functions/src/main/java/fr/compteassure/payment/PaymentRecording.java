package fr.compteassure.payment;

import fr.compteassure.api.Problem.WrongField;
import fr.compteassure.cloud.BatchRead;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.importing.FileImport;
import fr.compteassure.registry.InsuredStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the payments of one file. Those of a person that the registry does not know are written like the others, under
 * the id that the person will have, and reported: they show from the day when the person arrives.
 *
 * <p>Each payment bears the run that wrote it, which is begun before it writes and ended after its last line; what a
 * file says again is not written again.
 */
final class PaymentRecording implements FileImport.Writer<Payment> {
    private static final List<WrongField> NOBODY = List.of(new WrongField("nir",
            "Aucun assuré n’a ce numéro\u202F: le paiement est mis de côté et sera rattaché à son arrivée."));

    private final Cloud cloud;
    private final String file;
    private final PaymentStore payments;
    private final ImportStateStore imports;
    private final StatementMonthStore months;
    private final InsuredStore registry;
    /** The parts of the people for which the run is begun, by this try or by one that failed. */
    private final Map<Integer, ImportState> begun = new ConcurrentHashMap<>();
    private volatile List<String> lastWritten = List.of();

    /** @param file names the file, the same at each try of its import */
    PaymentRecording(Cloud cloud, String file) {
        this.cloud = cloud;
        this.file = file;
        payments = new PaymentStore(cloud);
        imports = new ImportStateStore(cloud);
        months = new StatementMonthStore(cloud);
        registry = new InsuredStore(cloud);
    }

    /** A payment of the file, and what is known when it comes. */
    private record Found(Payment payment, Optional<VersionedPayment> standing, ImportState state) {}

    @Override
    public Function<Payment, List<WrongField>> write(List<Payment> batch) {
        var last = new LinkedHashMap<String, Payment>();
        batch.forEach(payment -> last.put(payment.id(), payment));
        var read = read(last.values());
        var news = last.values().stream().map(payment -> found(payment, read)).filter(this::isNews).toList();
        // The month first: a payment that stands is no news when a failed import is tried again.
        months.note(news.stream().map(Found::payment).toList());
        payments.replace(news.stream().map(this::next).toList());
        lastWritten = news.isEmpty() ? lastWritten : news.stream().map(one -> one.payment().id()).toList();
        return payment -> read.of(registry.known(payment.insured())).isPresent() ? List.of() : NOBODY;
    }

    private BatchRead read(Collection<Payment> batch) {
        return cloud.read(batch.stream().flatMap(payment -> Stream.of(payments.lookup(payment.id()),
                registry.known(payment.insured()), imports.lookup(ImportState.shard(payment.insured()))))
                .toArray(Lookup<?>[]::new));
    }

    private Found found(Payment payment, BatchRead read) {
        var shard = ImportState.shard(payment.insured());
        var state = read.of(imports.lookup(shard)).orElseGet(() -> ImportState.none(shard));
        if (state.run(file).isPresent()) {
            begun.put(shard, state);
        }
        return new Found(payment, read.of(payments.lookup(payment.id())), state);
    }

    private boolean isNews(Found found) {
        var run = found.state().run(file);
        return found.standing().filter(one -> one.says(found.payment(), run, found.state())).isEmpty();
    }

    private VersionedPayment next(Found found) {
        var run = begun.computeIfAbsent(found.state().shard(), _ -> imports.begin(found.state(), file)).run(file)
                .orElseThrow();
        return found.standing().map(one -> one.replacedBy(found.payment(), run, found.state()))
                .orElseGet(() -> VersionedPayment.of(found.payment(), run));
    }

    @Override
    public void pause() {
        payments.awaitShown(lastWritten);
    }

    /** Every part of the people may have lines that an earlier run of this import wrote. */
    @Override
    public void end() {
        pause();
        var states = IntStream.range(0, ImportState.SHARDS).mapToObj(imports::lookup).toList();
        var read = cloud.read(states.toArray(Lookup<?>[]::new));
        states.forEach(state -> read.of(state).ifPresent(one -> imports.end(one, file)));
    }
}
