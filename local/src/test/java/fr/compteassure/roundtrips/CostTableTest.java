package fr.compteassure.roundtrips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTableTest {
    private static final ActionCost USUAL = cost(2, 4, 9, Map.of("kms:Sign", 1));
    private static final CostTable TABLE = CostTable.of(List.of(USUAL, cost(1, 5, 2, Map.of())));

    private static ActionCost cost(int sequence, double read, double written, Map<String, Integer> others) {
        return new ActionCost("LogIn", "201", false, true, sequence, read, written, others,
                List.of("1 dynamodb:Query"));
    }

    @Test
    void aLineIsTheMostThatWasAskedFor() {
        assertThat(TABLE.rows()).singleElement().hasToString("LogIn,201,2,5,9,kms:Sign=1,");
    }

    @Test
    void whatIsMoreInAnythingIsTold() {
        assertThat(TABLE.exceededBy(List.of(USUAL))).isEmpty();
        assertThat(List.of(cost(3, 4, 9, Map.of()), cost(2, 5.5, 9, Map.of()), cost(2, 4, 10, Map.of()),
                cost(2, 4, 9, Map.of("kms:Sign", 2)), cost(2, 4, 9, Map.of("s3:PutObject", 1))))
                .allSatisfy(more -> assertThat(TABLE.exceededBy(List.of(more))).singleElement().asString()
                        .contains("where the table has LogIn,201,2,5,9,kms:Sign=1,", "1 dynamodb:Query"));
    }

    @Test
    void whatHasNoLineIsTold() {
        var other = new ActionCost("LogOut", "204", false, true, 1, 1, 0, Map.of(), List.of("1 dynamodb:GetItem"));

        assertThat(TABLE.exceededBy(List.of(other))).singleElement().asString().startsWith("LogOut,204,1,1,0,,");
    }

    @Test
    void whatCouldNotBeSeenForSureIsNoEvidence() {
        var unsure = new ActionCost("LogIn", "201", false, false, 7, 4, 9, Map.of(), List.of("1 dynamodb:Query"));

        assertThat(TABLE.exceededBy(List.of(unsure))).isEmpty();
    }

    @Test
    void aLineIsReadAsItIsWritten() {
        var line = "ExportData,200,4,751.5,4,s3:PutObject=1,pages, of a megabyte";

        assertThat(CostRow.read(line)).hasToString(line);
    }
}
