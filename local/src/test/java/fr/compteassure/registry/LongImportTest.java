package fr.compteassure.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.RunContext;
import fr.compteassure.acceptance.Values;
import fr.compteassure.value.Nir;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** An import of insured people that one run does not come to the end of, or that meets trouble. */
class LongImportTest {
    private static final String FUNCTION = "ImportInsured";
    private static final String FAILURES = "BackgroundFailures";

    @AutoClose
    private static final Application application = Application.start();
    private static final AtomicInteger FILES = new AtomicInteger();

    @BeforeEach
    void forget() {
        file("").forget();
    }

    private static ImportedInPieces file(String lines) {
        return new ImportedInPieces(application, FUNCTION, "INSURED_TABLE",
                "elsewhere/" + FILES.incrementAndGet() + ".jsonl").put(lines);
    }

    /** Good lines, wrong ones, blank ones, and a person who comes again at the end with another fund. */
    private static String lines(int count) {
        var lines = new ArrayList<String>();
        var first = Person.next().record();
        for (int number = 1; number < count; number++) {
            switch (number % 20) {
                case 3 -> lines.add("{not json");
                case 7 -> lines.add(Api.json(Values.map("nir", "1", "surnom", "é")));
                case 11 -> lines.add(" ");
                default -> lines.add(number == 1 ? Api.json(first) : Person.next().line());
            }
        }
        first.put("cpam", "974");
        lines.add(Api.json(first));
        return "\uFEFF" + String.join("\r\n", lines) + "\n\n \n";
    }

    private static boolean writes(String function, SdkRequest call) {
        return function.equals(FUNCTION) && call instanceof BatchWriteItemRequest;
    }

    private static ProvisionedThroughputExceededException throttled() {
        return ProvisionedThroughputExceededException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
                .build();
    }

    @Test
    void inManyShortRunsAFileGivesTheSameTableAndTheSameReportAsInOne() throws Exception {
        var file = file(lines(400));
        var report = file.whole().report();
        var items = file.items();
        file.forget();

        assertThat(file.all(30)).isBetween(10, 20);

        assertThat(file.report()).isEqualTo(report).contains("\"lines\":380,\"imported\":340}");
        assertThat(file.items()).isEqualTo(items).hasSize(339);
    }

    @Test
    void whatOneRunLeavesGoesOnByTheQueueOfTheFunction() throws Exception {
        var file = new ImportedInPieces(application, FUNCTION, "INSURED_TABLE", "insured/queue.jsonl");
        file.put(lines(200));
        application.settle();
        var report = file.report();
        file.forget();

        assertThat(file.run(file.landed(), 40)).containsEntry("goesOn", true).doesNotContainKey("rest");
        application.settle();

        assertThat(file.report()).isEqualTo(report);
        assertThat(file.items()).hasSize(169);
    }

    @Test
    void aTableWithoutCapacityIsWaitedFor() throws Exception {
        var file = file(lines(100));
        var refused = new AtomicInteger();

        try (var _ = AwsCalls.before((function, call) -> {
            if (writes(function, call) && refused.incrementAndGet() <= 30) {
                throw throttled();
            }
        })) {
            assertThat(file.run(file.batch(), 10_000)).containsEntry("imported", 85).doesNotContainKey("failed");
        }
        assertThat(refused.get()).isGreaterThan(30);
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatATableHasNoCapacityForWhileThereIsTimeIsLeftToTheNextRun() throws Exception {
        var file = file(lines(100));
        var report = file.whole().report();

        Map<String, Object> rest;
        try (var _ = AwsCalls.before((function, call) -> {
            if (writes(function, call)) {
                throw throttled();
            }
        })) {
            var answer = file.run(file.batch(), 120);
            assertThat(answer).containsEntry("imported", 0).containsEntry("goesOn", true).doesNotContainKey("failed");
            rest = (Map<String, Object>) answer.get("rest");
        }

        assertThat(file.run(rest, 10_000)).containsEntry("imported", 85);
        assertThat(file.report()).isEqualTo(report);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRunThatIsKilledIsMadeAgainFromWhereItBegan() throws Exception {
        var file = file(lines(300));
        var report = file.whole().report();
        var items = file.items();
        file.forget();
        var rest = (Map<String, Object>) file.run(file.batch(), 100).get("rest");
        var writes = new AtomicInteger();

        try (var _ = AwsCalls.before((function, call) -> {
            if (writes(function, call) && writes.incrementAndGet() == 5) {
                throw new OutOfMemoryError("killed");
            }
        })) {
            assertThatThrownBy(() -> file.run(rest, 10_000)).isInstanceOf(IllegalStateException.class);
        }
        file.run(rest, 10_000);

        assertThat(file.report()).isEqualTo(report);
        assertThat(file.items()).isEqualTo(items);
    }

    @Test
    void oneLineThatCannotBeWrittenIsReportedAndHoldsBackNoOther() throws Exception {
        var person = Person.next();
        var file = file(Person.next().line() + "\n" + person.line() + "\n" + Person.next().line());
        var id = application.cloud(FUNCTION).keyedHash().of(new Nir(person.nir())).value();

        try (var _ = AwsCalls.before((function, call) -> {
            if (writes(function, call) && call.toString().contains(id)) {
                throw new IllegalArgumentException("broken");
            }
        })) {
            assertThat(file.run(file.batch(), 100)).containsEntry("imported", 2).containsEntry("failed", 1);
        }

        assertThat(file.report()).contains("{\"line\":2,\"errors\":[{\"field\":\"\",\"message\":\"La ligne est juste")
                .doesNotContain(person.nir());
        assertThat(file.items()).doesNotContainKey(id);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileThatIsReplacedMeanwhileIsNotGoneOnWithAndOperationsAreTold() throws Exception {
        var file = file(lines(100));
        var rest = (Map<String, Object>) file.run(file.batch(), 30).get("rest");
        file.put(lines(50));

        assertThat(file.run(rest, 10_000)).containsEntry("lines", 0).doesNotContainKey("rest");

        assertThat(application.endpoints().messages(FAILURES))
                .anyMatch(message -> message.contains("replacedMeanwhile") && message.contains(file.key()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileIsNotGoneOnWithForEver() throws Exception {
        var file = file(lines(100));
        var rest = (Map<String, Object>) file.run(file.batch(), 30).get("rest");
        var position = (Map<String, Object>) ((List<?>) rest.get("Items")).getFirst();
        position.put("run", 100);

        file.run(Values.map("Records", List.of(Values.map("body", Api.json(position)))),
                RunContext.stoppingAfter(5, FUNCTION));

        assertThat(application.endpoints().messages(FAILURES))
                .anyMatch(message -> message.contains("tooManyRuns") && message.contains(file.key()));
    }
}
