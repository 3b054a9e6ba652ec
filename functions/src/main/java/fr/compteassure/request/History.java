package fr.compteassure.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a request, from its submission on.
 *
 * @param steps the first one first; at least that with which it was submitted
 */
record History(List<Step> steps) {
    /** Where the request stands. */
    Status status() {
        return last().status();
    }

    /** What happened last. */
    Step last() {
        return steps.getLast();
    }

    /** When it was submitted. */
    Instant submittedAt() {
        return steps.getFirst().at();
    }

    /** How many steps there are. */
    int size() {
        return steps.size();
    }

    /**
     * The same after more happened.
     *
     * @throws IllegalStateException when a step may not follow
     */
    History with(List<Step> more) {
        var status = status();
        for (var step : more) {
            if (!step.mayFollow(status)) {
                throw new IllegalStateException(step.kind() + " after " + status);
            }
            status = step.status();
        }
        return new History(Stream.concat(steps.stream(), more.stream()).toList());
    }

    /** What was asked of the person, the first demand first. */
    Stream<Step.InformationAsked> asked() {
        return steps.stream().flatMap(step -> step instanceof Step.InformationAsked asked
                ? Stream.of(asked)
                : Stream.empty());
    }

    /** What was asked last; empty when nothing was. */
    Optional<Step.InformationAsked> askedLast() {
        return asked().reduce((_, last) -> last);
    }

    /** What was decided last, though it may have been opened again since; empty when nothing was. */
    Optional<Step> decidedLast() {
        return steps.stream().filter(step -> step.status() == Status.ACCEPTED || step.status() == Status.REJECTED)
                .reduce((_, last) -> last);
    }

    /** The files that do not count as a piece, because it was asked for again since they were there. */
    List<String> outdated(String piece) {
        return asked().filter(asked -> asked.missing().contains(piece)).map(Step.InformationAsked::had)
                .reduce((_, last) -> last).orElse(List.of());
    }

    /** Whether it was accepted before its last step, and so opened again since. */
    boolean happenedBefore() {
        return steps.subList(0, steps.size() - 1).stream().anyMatch(step -> step.status() == Status.ACCEPTED);
    }

    /** Whether what it brings about stands: the last decision of it, by an advisor or its day, accepted it. */
    boolean stands() {
        return decidedLast().filter(step -> step.status() == Status.ACCEPTED).isPresent();
    }

    /** As it was when it was submitted: some are accepted in that moment. */
    History asSubmitted() {
        var atOnce = steps.size() > 1 && steps.get(1) instanceof Step.Settled
                && steps.get(1).at().equals(submittedAt());
        return new History(steps.subList(0, atOnce ? 2 : 1));
    }
}
