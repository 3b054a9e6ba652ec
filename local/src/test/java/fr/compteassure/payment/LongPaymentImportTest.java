package fr.compteassure.payment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.registry.ImportedInPieces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An import of payments that one run does not come to the end of. */
class LongPaymentImportTest {
    @AutoClose
    private static final Application application = Application.start();
    private final LocalDate today = Paid.today(application);

    private ImportedInPieces file(String lines) {
        return new ImportedInPieces(application, "ImportPayments", "PAYMENTS_TABLE", "elsewhere/payments.jsonl")
                .put(lines);
    }

    /** How many runs are begun and not ended, of all parts of the people. */
    private long underWay() {
        var store = new ImportStateStore(application.cloud("ImportPayments"));
        return IntStream.range(0, ImportState.SHARDS).mapToObj(store::of).mapToLong(state -> state.running().size())
                .sum();
    }

    @Test
    void inManyShortRunsAFileGivesTheSamePaymentsAndTheSameReportAndEndsItsRunOnce() throws Exception {
        var people = application.people(12);
        var unknown = Person.next();
        var lines = new ArrayList<String>();
        for (int number = 0; number < 240; number++) {
            lines.add(number % 30 == 7
                    ? "[]"
                    : Api.json(Paid.care(number % 40 == 9 ? unknown : people.get(number % 12), today, number)));
        }
        var file = file(String.join("\n", lines)).whole();
        var report = file.report();
        var items = file.items();
        file.forget();

        var rest = file.run(file.batch(), 60);
        assertThat(rest).containsEntry("goesOn", true);
        assertThat(underWay()).as("begun").isPositive();
        assertThat(file.all(50)).isGreaterThan(3);

        assertThat(file.report()).isEqualTo(report).contains("mis de côté");
        assertThat(file.items()).isEqualTo(items);
        assertThat(underWay()).as("not ended").isZero();
    }

    @Test
    void aPaymentThatIsOfTwoPeopleInOneFileIsInTheEndTheLastOnes() throws Exception {
        var people = application.people(40);
        var lines = new ArrayList<String>();
        for (int number = 0; number < 40; number++) {
            lines.add(Api.json(Paid.with(Paid.care(people.get(number), today, number), "paymentId", "TWICE")));
        }

        file(String.join("\n", lines)).whole();

        var kept = new PaymentStore(application.cloud("ImportPayments"));
        var read = application.cloud("ImportPayments").read(kept.lookup("TWICE")).of(kept.lookup("TWICE"));
        assertThat(read.orElseThrow().newest().payment().paidCents()).isEqualTo(39);
    }
}
