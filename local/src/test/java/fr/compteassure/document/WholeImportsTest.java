package fr.compteassure.document;

import static fr.compteassure.document.HeldImports.id;
import static fr.compteassure.document.HeldImports.pension;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.AsyncCall;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A document about payments says what whole files said, whatever is being imported meanwhile. */
class WholeImportsTest {
    @AutoClose
    private static final Application application = Application.start();
    private static HeldImports imports;

    @BeforeAll
    static void start() {
        imports = new HeldImports(application);
    }

    private static String statement(DocumentUser user, LocalDate day) {
        return DocumentUser.text(user.statement(YearMonth.from(day)));
    }

    @Test
    void aStatementMadeWhileAFileIsImportedSaysWhatWasWholeBefore() {
        var user = DocumentUser.of(application);
        var day = user.today();
        var id = id();
        application.importPayments(Api.json(pension(user, id, day, 10_00)));
        var before = DocumentUser.issued(user.statement(YearMonth.from(day))).text("documentId");

        imports.halfWay(HeldImports.file(pension(user, id, day, 20_00), pension(user, id(), day, 5_00)), () -> {
            assertThat(user.get("/payments").json().toString()).contains("paidCents=2000").doesNotContain("=500");
            assertThat(user.statement(YearMonth.from(day)).text("documentId")).isEqualTo(before);
        });

        assertThat(statement(user, day)).contains("25,00 €");
    }

    @Test
    void aFirstFileCountsOnceItIsWhole() {
        var user = DocumentUser.of(application);
        var day = user.today();

        imports.halfWay(HeldImports.file(pension(user, id(), day, 20_00), pension(user, id(), day, 5_00)),
                () -> assertThat(user.statement(YearMonth.from(day)).problem()).isEqualTo("nothing-to-certify"));

        assertThat(statement(user, day)).contains("25,00 €");
    }

    @Test
    void aPaymentThatAFileMovesStaysInItsMonthUntilTheFileIsWhole() {
        var user = DocumentUser.of(application);
        var day = user.today().minusMonths(1);
        var id = id();
        application.importPayments(Api.json(pension(user, id, day, 10_00)));

        imports.halfWay(HeldImports.file(pension(user, id, day.minusMonths(1), 10_00), pension(user, id(), day, 5_00)),
                () -> assertThat(statement(user, day)).contains("10,00 €"));

        assertThat(statement(user, day)).contains("5,00 €").doesNotContain("10,00 €");
        assertThat(statement(user, day.minusMonths(1))).contains("10,00 €");
    }

    @Test
    void anImportKilledForGoodCountsForNothingUntilItsFileComesAgain() {
        var user = DocumentUser.of(application);
        var day = user.today();
        var id = id();
        application.importPayments(Api.json(pension(user, id, day, 10_00)));
        var before = DocumentUser.issued(user.statement(YearMonth.from(day))).text("documentId");
        var file = HeldImports.file(pension(user, id, day, 20_00), pension(user, id(), day, 5_00));
        imports.failing(Integer.MAX_VALUE, () -> application.importPayments(file));

        assertThat(user.statement(YearMonth.from(day)).text("documentId")).isEqualTo(before);
        application.importPayments(Api.json(pension(user, id(), day, 1_00)));
        assertThat(statement(user, day)).contains("11,00 €");

        application.importPayments(file);
        assertThat(statement(user, day)).contains("26,00 €");
    }

    @Test
    void anImportThatIsTriedAgainGoesOnToItsEnd() {
        var user = DocumentUser.of(application);
        var day = user.today();

        imports.failing(1, () -> assertThat(application
                .importPayments(HeldImports.file(pension(user, id(), day, 20_00), pension(user, id(), day, 5_00)))
                .json())
                .containsEntry("rejected", List.of()));

        assertThat(statement(user, day)).contains("25,00 €");
    }

    @Test
    void aStatementThatIsNotRecordedBeforeAnImportBeginsIsMadeAnew() {
        var user = DocumentUser.of(application);
        var day = user.today();
        var id = id();
        application.importPayments(Api.json(pension(user, id, day, 10_00)));
        // Right after an import, payments are read with more care at once.
        application.advance(Duration.ofSeconds(1));
        var held = new AtomicInteger();
        String text;
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("IssueMonthlyStatement") && call instanceof TransactWriteItemsRequest
                    && held.getAndIncrement() == 0) {
                application.importPayments(
                        HeldImports.file(pension(user, id, day, 20_00), pension(user, id(), day, 5_00)));
            }
        })) {
            text = statement(user, day);
        }

        assertThat(text).contains("25,00 €");
        assertThat(held.get()).isEqualTo(2);
    }

    @Test
    void aStatementThatReadsPaymentsBeforeTheEndOfAnImportAndItsStateAfterReadsThemAgain() {
        var user = DocumentUser.of(application);
        var day = user.today();
        var read = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var statements = new ArrayList<AsyncCall<String>>();
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("IssueMonthlyStatement") && call instanceof GetItemRequest get
                    && get.tableName().equals(imports.table())) {
                HeldImports.await(ended);
            }
        }); var _ = AwsCalls.after((function, call) -> {
            if (function.equals("IssueMonthlyStatement") && call instanceof QueryRequest query
                    && query.tableName().equals(imports.table())) {
                read.countDown();
            }
        })) {
            imports.halfWay(HeldImports.file(pension(user, id(), day, 20_00), pension(user, id(), day, 5_00)), () -> {
                statements.add(AsyncCall.of(() -> statement(user, day)));
                HeldImports.await(read);
            });
            ended.countDown();
            assertThat(statements.getFirst().result()).contains("25,00 €");
        }
    }

    @Test
    void aFileThatSaysNothingNewWritesNothing() {
        var user = DocumentUser.of(application);
        var file = HeldImports.file(pension(user, id(), user.today(), 20_00), pension(user, id(), user.today(), 5_00));
        application.importPayments(file);
        var writes = new ArrayList<String>();

        try (var _ = AwsCalls.before((function, call) -> {
            if (call instanceof TransactWriteItemsRequest) {
                writes.add(function);
            }
        })) {
            assertThat(application.importPayments(file).json()).containsEntry("imported", HeldImports.BATCH + 1);
        }

        assertThat(writes).isEmpty();
    }

    @Test
    void whateverIsImportedEveryStatementAddsUp() {
        var user = DocumentUser.of(application);
        var day = user.today();
        var ids = List.of(id(), id());
        var files = IntStream.range(0, 12).mapToObj(i -> HeldImports.file(pension(user, ids.getFirst(), day, 1_00 + i),
                pension(user, ids.getLast(), day, 9_00 - i))).toList();
        application.importPayments(files.getFirst());

        var imported = AsyncCall.of(() -> files.stream().map(application::importPayments).toList());
        var statements = IntStream.range(0, 12).mapToObj(_ -> user.statement(YearMonth.from(day))).toList();

        assertThat(statements).allSatisfy(each -> assertThat(DocumentUser.text(each)).contains("10,00 €"));
        assertThat(imported.result()).hasSize(files.size());
    }
}
