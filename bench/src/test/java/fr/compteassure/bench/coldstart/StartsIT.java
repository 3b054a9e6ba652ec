package fr.compteassure.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.bench.coldstart.floor.SdkFloor;
import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction.Conditions;
import fr.compteassure.bench.coldstart.function.Run;
import fr.compteassure.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each action is measured with an event that it does something for; and the measurements do what they say with one function of
 * the package that is deployed. How long it takes is not judged.
 */
class StartsIT {
    private static Session session;

    @BeforeAll
    static void start() throws Exception {
        session = new Session(Path.of("..").toAbsolutePath().normalize(), new Selection(Set.of(), 1, 0));
    }

    @AfterAll
    static void stop() throws Exception {
        session.close();
    }

    private static Candidate viewAccount() {
        return session.candidates().stream().filter(one -> one.name().equals("ViewAccount")).findFirst().orElseThrow();
    }

    @Test
    void everyActionDoesWhatItIsAskedFor() throws Exception {
        var failed = new TreeMap<String, Object>();
        for (var candidate : session.candidates()) {
            session.stage().putBack();
            var answer = InProcess.answer(candidate);
            if ((Integer) answer.get("statusCode") >= 300) {
                failed.put(candidate.name(), answer.get("statusCode") + " " + answer.get("body"));
            }
        }

        assertThat(failed).isEmpty();
        assertThat(session.candidates()).hasSizeGreaterThan(60);
    }

    @Test
    void aFreshFunctionAnswersBesideTheFloor() throws Exception {
        var series = new Rounds(session, 2).run(session.stage().floor(512), List.of(viewAccount()), 1).getFirst();

        assertThat(series.answered()).isEqualTo("200");
        assertThat(body(series.runs().getFirst())).containsKey("familyName");
        assertThat(body(series.floors().getFirst())).containsEntry("name", "Benchmark product");
        var run = series.runs().getFirst();
        assertThat(run.cold()).isEqualTo(run.init() + run.answer(0).nanos());
        assertThat(run.coldCpu()).isBetween(run.answer(0).cpu(), 10 * run.cold());
        assertThat(run.peak()).isBetween(20.0, 2_000.0);
    }

    @Test
    void aRestoredFunctionAnswersThoughItsConnectionsAreCut() throws Exception {
        var primed = session.stage().floor(512).withSnapshot(true).with(SdkFloor.PRIME, "1");

        var floor = session.fresh().run(primed, 2, Conditions.PLAIN);
        var run = session.fresh().run(viewAccount().withSnapshot(true), 2, Conditions.PLAIN);

        assertThat(body(floor)).containsEntry("name", "Benchmark product");
        assertThat(run.answer(0).status()).isEqualTo(200);
        // What came before the snapshot does not count.
        assertThat(run.cold()).isLessThan(run.init() + run.answer(0).nanos());
        assertThat(run.coldCpu()).isPositive();
    }

    @Test
    void callsToAwsAreTakenOffWhatAnAnswerTakes() throws Exception {
        var calls = session.newFile("calls");

        var run = session.fresh().run(session.stage().watched(viewAccount(), calls), 3,
                new Conditions(true, true));

        var last = run.answer(2);
        assertThat(WatchedCalls.of(calls).within(last.sent(), last.answered())).isBetween(1L, last.nanos());
        assertThat(run.heap()).isBetween(1.0, 200.0);
    }

    private static Map<String, Object> body(Run run) {
        var answer = Json.object(run.answer(0).body());
        return Json.object(((String) answer.get("body")).getBytes(StandardCharsets.UTF_8));
    }
}
