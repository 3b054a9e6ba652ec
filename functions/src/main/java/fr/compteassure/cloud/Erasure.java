package fr.compteassure.cloud;

import fr.compteassure.value.InsuredId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The erasing of what is held on a person, in as many transactions as it takes. Each of them holds only while that is
 * still to be done, so that a run that is late erases nothing that came since.
 *
 * @param insured the person
 * @param steps makes an empty transaction that throws when there is nothing to be erased any more
 */
public record Erasure(InsuredId insured, Supplier<Transaction> steps) {
    /** The most writes that a transaction takes, but for the condition that it begins with and one more. */
    private static final int STEP = 98;

    /**
     * Makes all of these writes.
     *
     * @param writes read as they are taken
     * @throws IllegalStateException when another run makes one of them at the same time
     */
    public void all(Stream<? extends Write<?>> writes) {
        writes.<Write<?>>map(write -> write).gather(Gatherers.windowFixed(STEP)).forEach(this::step);
    }

    /** The same of two writes each, or one, that must not be made one without the other. */
    public void allPairs(Stream<List<Write<?>>> pairs) {
        pairs.gather(Gatherers.windowFixed(STEP / 2)).map(some -> some.stream().flatMap(List::stream).toList())
                .forEach(this::step);
    }

    private void step(List<Write<?>> writes) {
        var transaction = steps.get();
        writes.forEach(transaction::with);
        if (!(transaction.commit() instanceof Transaction.Done)) {
            throw new IllegalStateException("somebody else erases the same");
        }
    }
}
