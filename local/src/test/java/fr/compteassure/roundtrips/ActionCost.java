package fr.compteassure.roundtrips;

import java.util.List;
import java.util.Map;

/**
 * What a run of a function asked of AWS.
 *
 * @param function whose
 * @param outcome how it ended: the status of an answer, or {@code done}
 * @param prolonging whether it prolonged a session beside, once in five minutes
 * @param sure whether what waited for what could be seen
 * @param sequence calls to DynamoDB of which each waits for the one before
 * @param readUnits what DynamoDB charges for reading
 * @param writeUnits what it charges for writing
 * @param others calls to other services, and how often
 * @param calls to DynamoDB, each after the number of its turn and before its units
 */
record ActionCost(String function, String outcome, boolean prolonging, boolean sure, int sequence, double readUnits,
        double writeUnits, Map<String, Integer> others, List<String> calls) {

    /** Which action it is, as {@link CostRow#key} has it. */
    String key() {
        return function + " " + outcome;
    }

    /**
     * Whether it stands for its action: an answer of a function behind the API for which AWS was asked. A session that is
     * prolonged, which happens once in five minutes beside whatever is asked for, is left out.
     */
    boolean counts() {
        return !prolonging && !outcome.equals("done") && (!calls.isEmpty() || !others.isEmpty());
    }
}
