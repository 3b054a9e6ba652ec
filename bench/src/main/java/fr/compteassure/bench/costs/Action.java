package fr.compteassure.bench.costs;

import fr.compteassure.bench.aws.LambdaRun;
import fr.compteassure.local.template.LambdaFunction;
import fr.compteassure.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An answer of a function behind the API.
 *
 * @param function which
 * @param status of the answer
 * @param use what it uses of AWS, all services together
 */
record Action(String function, String status, Use use) {
    /** What calls take, as in docs/performance.md: a read and a transaction, in milliseconds. */
    private static final double READ = 5;
    private static final double TRANSACTION = 15;
    /** A signature and a file, which are not counted as waiting for each other in the table. */
    private static final double OTHER_CALL = 20;
    private static final String ANY = "any";

    /** All that the project's table tells. */
    static List<Action> all(Path project) throws IOException {
        var functions = Template.read(project.resolve("template.yaml"), Map.of()).functions().stream()
                .collect(Collectors.toMap(LambdaFunction::id, LambdaFunction::memory));
        var work = Csv.resource("work.csv").stream().collect(Collectors.toMap(List::getFirst,
                line -> Csv.number(line.get(1))));
        return Csv.file(project.resolve("docs/performance/round-trips.csv")).stream()
                .map(row -> of(row, functions.get(row.getFirst()),
                        work.getOrDefault(row.getFirst(), work.get(ANY))))
                .toList();
    }

    /**
     * One line of the table.
     *
     * @param row function, status, calls in sequence, read units, write units, other calls, and a remark
     * @param memory of the function, in MB
     * @param work what it does itself on a whole processor, in milliseconds
     */
    static Action of(List<String> row, int memory, double work) {
        var written = Csv.number(row.get(4));
        var time = work * Math.max(1, (double) LambdaRun.WHOLE_PROCESSOR / memory) + waiting(row, written);
        return new Action(row.get(0), row.get(1), request().and(Use.function(time, memory))
                .and(Use.units(Csv.number(row.get(3)), written)).and(Use.calls(row.get(5))));
    }

    private static double waiting(List<String> row, double written) {
        var inSequence = Csv.number(row.get(2));
        var others = row.get(5).isEmpty() ? 0 : row.get(5).split(" ").length;
        return READ * inSequence + (written > 0 ? TRANSACTION - READ : 0) + OTHER_CALL * others;
    }

    /** What every request uses, whatever it asks for. */
    private static Use request() {
        return Csv.resource("request.csv").stream().map(line -> Use.of(line.get(0), Csv.number(line.get(1))))
                .reduce(new Use(Map.of()), Use::and);
    }

    boolean isSuccess() {
        return status.startsWith("2");
    }
}
