package fr.compteassure.bench.coldstart;

import fr.compteassure.bench.coldstart.function.Candidate;
import fr.compteassure.bench.coldstart.function.FreshFunction.Conditions;
import fr.compteassure.bench.coldstart.function.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts functions round by round, one after the other, so that what disturbs the machine disturbs all of them. */
final class Rounds {
    /** How many functions there are at most between two runs of the comparison. */
    private static final int BESIDE = 6;
    /** What shows the first answer, and the one after it. */
    private static final int TWO = 2;

    private final Session session;
    private final int invocations;

    /** @param invocations how often each is given its event */
    Rounds(Session session, int invocations) {
        this.session = session;
        this.invocations = invocations;
    }

    /**
     * Runs them all, and once more before anything counts.
     *
     * @param floor what they are compared with: run anew after some of them
     */
    List<Series> run(Candidate floor, List<Candidate> candidates, int rounds) throws Exception {
        var series = new LinkedHashMap<String, Series>();
        candidates.forEach(one -> series.put(one.name(), new Series(one.name(), new ArrayList<>(),
                new ArrayList<>())));
        for (int round = 0; round <= rounds; round++) {
            round(floor, candidates, round == 0 ? Map.of() : series);
            System.out.printf("round %d of %d is done%n", round, rounds);
        }
        series.values().forEach(Series::check);
        return List.copyOf(series.values());
    }

    private void round(Candidate floor, List<Candidate> candidates, Map<String, Series> series) throws Exception {
        var counts = !series.isEmpty();
        Run beside = null;
        for (int turn = 0; turn < candidates.size(); turn++) {
            if (turn % BESIDE == 0) {
                beside = run(floor, counts);
            }
            var candidate = candidates.get(turn);
            session.stage().putBack();
            var run = run(candidate, counts);
            if (counts) {
                series.get(candidate.name()).runs().add(run);
                series.get(candidate.name()).floors().add(beside);
            }
        }
    }

    private Run run(Candidate candidate, boolean counts) throws Exception {
        return session.fresh().run(candidate, counts ? invocations : TWO, Conditions.PLAIN);
    }
}
