package fr.compteassure.roundtrips;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an action may ask of AWS: a line of the table.
 *
 * @param function whose
 * @param status what it answers
 * @param sequence calls to DynamoDB of which each waits for the one before
 * @param readUnits what DynamoDB charges for reading
 * @param writeUnits what it charges for writing
 * @param others calls to other services, and how often
 * @param why more wait for one another than have to
 */
record CostRow(String function, String status, int sequence, double readUnits, double writeUnits,
        Map<String, Integer> others, String why) {
    static final String HEADER = "function,status,in sequence,read units,write units,other calls,why more in sequence";
    private static final int COLUMNS = 7;

    /** What asks for at least that much. */
    static CostRow of(ActionCost cost) {
        return new CostRow(cost.function(), cost.outcome(), cost.sequence(), cost.readUnits(), cost.writeUnits(),
                cost.others(), "");
    }

    /** Which action it is. */
    String key() {
        return function + " " + status;
    }

    /** The same with a reason. */
    CostRow because(String reason) {
        return new CostRow(function, status, sequence, readUnits, writeUnits, others, reason);
    }

    /** The most of both. */
    CostRow and(CostRow other) {
        var most = new TreeMap<>(others);
        other.others.forEach((call, times) -> most.merge(call, times, Math::max));
        return new CostRow(function, status, Math.max(sequence, other.sequence), Math.max(readUnits, other.readUnits),
                Math.max(writeUnits, other.writeUnits), most, why.isEmpty() ? other.why : why);
    }

    /** Whether it has a reason to give: an action that writes has two in sequence, a look one. */
    boolean wantsReason() {
        return sequence > (writeUnits == 0 ? 1 : 2);
    }

    /** Whether this is not more than the other in anything. */
    boolean isWithin(CostRow other) {
        return sequence <= other.sequence && readUnits <= other.readUnits && writeUnits <= other.writeUnits
                && others.entrySet().stream()
                        .allMatch(call -> call.getValue() <= other.others.getOrDefault(call.getKey(), 0));
    }

    static CostRow read(String line) {
        var cells = line.split(",", COLUMNS);
        var others = Stream.of(cells[5].split(" ")).filter(call -> !call.isEmpty()).map(call -> call.split("="))
                .collect(Collectors.toMap(call -> call[0], call -> Integer.valueOf(call[1])));
        return new CostRow(cells[0], cells[1], Integer.parseInt(cells[2]), Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]), others, cells[6]);
    }

    private List<String> cells() {
        return List.of(function, status, Integer.toString(sequence), number(readUnits), number(writeUnits),
                new TreeMap<>(others).entrySet().stream().map(call -> call.getKey() + "=" + call.getValue())
                        .collect(Collectors.joining(" ")),
                why);
    }

    private static String number(double units) {
        return units == Math.rint(units) ? Long.toString((long) units) : Double.toString(units);
    }

    /** As it stands in the file. */
    String line() {
        return String.join(",", cells());
    }

    /** As it stands on the page. */
    String markdown() {
        return cells().stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String toString() {
        return line();
    }
}
