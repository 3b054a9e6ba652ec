package fr.compteassure.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Two people for each kind of visit of the {@link MondayMorning}, one after the other: whether its requests are right. */
public final class Rehearsal extends Simulation {
    private static final int PEOPLE = 2;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** Prepares the people. */
    public Rehearsal() {
        var settings = Settings.ofProperties();
        var visits = Mix.of(Population.of(settings), settings.base()).visits();
        setUp(IntStream.range(0, visits.size()).mapToObj(turn -> scenario(visits.get(turn).name())
                .exec(visits.get(turn).steps())
                .injectOpen(nothingFor(BETWEEN.multipliedBy(2L * turn)), atOnceUsers(1), nothingFor(BETWEEN),
                        atOnceUsers(PEOPLE - 1)))
                .toList())
                .protocols(Mix.protocol(settings.base()))
                .assertions(List.of(Mix.everyAnswerAsExpected(), details("log in").allRequests().count().gt(0L)));
    }
}
