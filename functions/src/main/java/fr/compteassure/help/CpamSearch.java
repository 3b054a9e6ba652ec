package fr.compteassure.help;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.cloud.Lookup;
import fr.compteassure.cpam.CommunePostalCodes;
import fr.compteassure.cpam.Counter;
import fr.compteassure.cpam.Counters;
import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.cpam.PostalCodes;
import fr.compteassure.cpam.PostalCodes.Candidate;
import fr.compteassure.message.AnswerDays;
import fr.compteassure.value.PostalCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the fund of a postal code, and how to reach it; where there is none, tells where to go instead. */
final class CpamSearch {
    private static final String CHOOSE_BY_COMMUNE = "Plusieurs caisses se partagent ce code postal\u202F: la vôtre est celle"
            + " dont la liste contient votre commune.";

    private final Cloud cloud;
    private final AnswerDays answerDays;
    private final PostalCodes postalCodes = new PostalCodes();
    private final CommunePostalCodes communes = new CommunePostalCodes();
    private final Cpams cpams = new Cpams();
    private final Counters counters = new Counters();
    private final NoFundAdvice advice = new NoFundAdvice();

    CpamSearch(Cloud cloud) {
        this.cloud = cloud;
        answerDays = new AnswerDays(cloud);
    }

    /** What became of a search. */
    sealed interface Outcome {}

    /**
     * The fund of the code, or several of which one is the person's.
     *
     * @param cpams at least one, the likelier first
     * @param advice how to choose, when there are several
     */
    record Found(List<ReachableCpam> cpams, Optional<String> advice) implements Outcome {}

    /**
     * No fund has this code.
     *
     * @param advice where to go or what to do instead, in French
     */
    record NotFound(String advice) implements Outcome {}

    /**
     * A fund and how to reach it.
     *
     * @param cpam the fund
     * @param communes those of this fund, where several share the code; otherwise empty
     * @param counter where it receives people
     * @param answerDays in how many working days it usually answers a message
     */
    record ReachableCpam(Cpam cpam, List<String> communes, Counter counter, int answerDays) {}

    /** Finds the fund of what somebody typed, in one round trip at most. */
    Outcome find(TypedCode code) {
        return code.french().map(french -> find(french, code)).orElseGet(() -> new NotFound(advice.about(code)));
    }

    private Outcome find(PostalCode code, TypedCode typed) {
        var candidates = postalCodes.candidates(code);
        if (candidates.isEmpty()) {
            return new NotFound(advice.about(typed));
        }
        if (!communes.contains(code)) {
            return new NotFound(advice.aboutNoCommune(candidates.stream().map(this::cpam).map(Cpam::name).toList()));
        }
        return new Found(reachable(candidates),
                candidates.size() > 1 ? Optional.of(CHOOSE_BY_COMMUNE) : Optional.empty());
    }

    private List<ReachableCpam> reachable(List<Candidate> candidates) {
        var days = candidates.stream().map(one -> answerDays.lookup(one.cpam())).toList();
        var read = cloud.read(days.toArray(Lookup<?>[]::new));
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> reachable(candidates.get(i), read.of(days.get(i)).orElseThrow())).toList();
    }

    private ReachableCpam reachable(Candidate one, int days) {
        return new ReachableCpam(cpam(one), one.communes(), counters.of(one.cpam()), days);
    }

    private Cpam cpam(Candidate one) {
        return cpams.of(one.cpam()).orElseThrow();
    }
}
