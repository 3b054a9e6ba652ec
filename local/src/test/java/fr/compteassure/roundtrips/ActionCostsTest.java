package fr.compteassure.roundtrips;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.contract.Life;
import fr.compteassure.document.DocumentCosts;
import fr.compteassure.local.template.LambdaFunction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No action asks more of AWS than the table says: calls that wait for one another, read and write units, calls to other
 * services. All lives are lived, and each answer of each function that waits for nothing else is held against its line.
 */
class ActionCostsTest {
    private static final String HOW = """
            What is more than its line in docs/performance/round-trips.csv, or has none. If it must be, the table is made anew by
            mvn -q -pl local -am test -Dtest=ActionCostsTest -Dsurefire.failIfNoSpecifiedTests=false -Dround.trips=write
            and a line with more than two in sequence, or one for a look, wants its reason in the last column.""";

    private static List<ActionCost> costs;
    private static CostTable allowed;
    private static Map<String, LambdaFunction> functions;

    @BeforeAll
    static void live() throws Exception {
        try (var ledger = new RunLedger(); var application = Application.start()) {
            ledger.listen(application);
            // No two things happen in the same second: an index is written once more when what sorts it changes.
            application.api().listen(_ -> application.advance(Duration.ofSeconds(1)));
            for (var life : Life.all()) {
                life.live(application);
                application.settle();
            }
            DocumentCosts.oneByOne(application);
            costs = ledger.costs();
            functions = application.runner().functions().stream().filter(one -> !one.events("Api").isEmpty())
                    .collect(Collectors.toMap(LambdaFunction::id, one -> one));
        }
        if ("write".equals(System.getProperty("round.trips"))) {
            CostTable.of(costs).write(CostTable.checkedIn(), costs);
        }
        allowed = CostTable.checkedIn();
    }

    @Test
    void noActionAsksMoreOfAwsThanTheTableSays() {
        assertThat(allowed.exceededBy(costs)).as(HOW).isEmpty();
    }

    @Test
    void everyFunctionBehindTheApiHasALineOfItsSuccess() {
        assertThat(allowed.rows().stream().filter(row -> row.status().startsWith("2")).map(CostRow::function))
                .containsAll(functions.keySet());
    }

    @Test
    void noLineIsOfAFunctionThatThereIsNot() {
        assertThat(allowed.rows()).allSatisfy(row -> assertThat(functions).containsKey(row.function()));
    }

    @Test
    void whateverHasMoreInSequenceThanItHasToHasAReason() {
        assertThat(allowed.rows()).filteredOn(CostRow::wantsReason)
                .allSatisfy(row -> assertThat(row.why()).as(row.key()).isNotBlank());
    }

    @Test
    void thePageShowsTheTable() throws Exception {
        assertThat(allowed.isOnThePage()).as("docs/performance.md is written with the table").isTrue();
    }
}
