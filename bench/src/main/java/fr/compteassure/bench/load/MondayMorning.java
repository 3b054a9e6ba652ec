package fr.compteassure.bench.load;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.randomSwitch;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/**
 * The mix of a Monday morning: people arrive at a rate of their own, whether or not the application keeps up, more and
 * more of them in the first fifth of the time.
 */
public final class MondayMorning extends Simulation {
    /** The share of the rate at which the morning begins. */
    private static final double AT_FIRST = 0.1;
    /** For those who came last. */
    private static final Duration UNTIL_ALL_HAVE_LEFT = Duration.ofMinutes(3);

    /** Prepares the people, who are there before the first one arrives. */
    public MondayMorning() {
        var settings = Settings.ofProperties();
        var mix = Mix.of(Population.of(settings), settings.base());
        var ramp = settings.duration().dividedBy(5);
        setUp(scenario("Monday morning").exec(anyOf(mix)).injectOpen(
                rampUsersPerSec(settings.rate() * AT_FIRST).to(settings.rate()).during(ramp),
                constantUsersPerSec(settings.rate()).during(settings.duration().minus(ramp)).randomized()))
                .protocols(Mix.protocol(settings.base()))
                .maxDuration(settings.duration().plus(UNTIL_ALL_HAVE_LEFT))
                .assertions(Mix.everyAnswerAsExpected(), details("log in").allRequests().count().gt(0L));
    }

    private static ChainBuilder anyOf(Mix mix) {
        var choices = mix.visits().stream().map(visit -> percent(visit.share()).then(visit.steps())).toList();
        return randomSwitch().on(choices);
    }
}
