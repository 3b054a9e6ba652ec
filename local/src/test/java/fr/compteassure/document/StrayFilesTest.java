package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.local.template.Policies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A file that no document has is gone after a quarter of an hour, whatever went wrong; one that a document has stays. */
class StrayFilesTest {
    private static final String QUEUE = "DocumentFilesToCheck";
    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    /** The time from one try of a look to the next. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static Application application;

    @BeforeAll
    static void start() {
        application = Application.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static void pass(Duration time) {
        application.advance(time);
        application.settle();
    }

    private static long told() {
        return application.endpoints().messages("BackgroundFailures").size();
    }

    private static AwsCalls.Watch recordsAreNotWritten(Runnable fault) {
        return AwsCalls.before((_, request) -> {
            if (request instanceof TransactWriteItemsRequest) {
                fault.run();
            }
        });
    }

    private static AwsCalls.Watch looks(BooleanSupplier fail) {
        return AwsCalls.before((function, _) -> {
            if (function.equals("DiscardStrayFiles") && fail.getAsBoolean()) {
                throw SdkClientException.create("no answer");
            }
        });
    }

    private static void assertLeavesNoStray(Runnable fault) {
        var user = DocumentUser.of(application);
        try (var _ = recordsAreNotWritten(fault)) {
            assertThat(user.post(DocumentUser.RIGHTS, map()).problem()).isEqualTo("unexpected");
        }
        assertThat(user.files()).as("put before the record").hasSize(1);
        var document = user.rights();
        var file = DocumentUser.file(document);
        pass(A_QUARTER.minusSeconds(60));
        assertThat(user.files()).as("not looked at yet").hasSize(2);

        pass(Duration.ofSeconds(60));

        assertThat(user.files()).singleElement().asString().contains(document.text("documentId"));
        assertThat(DocumentUser.file(user.get("/documents/" + document.text("documentId"))))
                .isEqualTo(file);
    }

    @Test
    void aFileWhoseRecordFailedIsDiscardedAndThatOfTheNextTryStays() {
        assertLeavesNoStray(() -> {
            throw SdkClientException.create("no answer");
        });
    }

    @Test
    void aFileWhoseFunctionWasKilledBeforeTheRecordIsDiscarded() {
        assertLeavesNoStray(() -> {
            throw new OutOfMemoryError("killed");
        });
    }

    @Test
    void aRecordWhoseAnswerWasLostKeepsItsFile() {
        var user = DocumentUser.of(application);
        try (var _ = AwsCalls.after((_, request) -> {
            if (request instanceof TransactWriteItemsRequest) {
                throw new OutOfMemoryError("killed");
            }
        })) {
            assertThat(user.post(DocumentUser.RIGHTS, map()).problem()).isEqualTo("unexpected");
        }
        var file = user.files();
        assertThat(file).hasSize(1);

        pass(A_QUARTER);

        assertThat(user.files()).isEqualTo(file);
        assertThat(DocumentUser.file(user.rights())).isNotEmpty();
        assertThat(user.files()).isEqualTo(file);
    }

    @Test
    void anotherFileOfADocumentThatStandsIsDiscarded() {
        var user = DocumentUser.of(application);
        var id = user.rights().text("documentId");
        var file = user.files();
        user.put(new FileKey(user.insured(), id, "0".repeat(64)).text());
        assertThat(user.files()).hasSize(2);

        pass(A_QUARTER);

        assertThat(user.files()).isEqualTo(file);
    }

    @Test
    void theRecordIsReadAsOfItsLastWrite() {
        DocumentUser.of(application).rights();
        var reads = new CopyOnWriteArrayList<GetItemRequest>();
        try (var _ = AwsCalls.before((function, request) -> {
            if (function.equals("DiscardStrayFiles") && request instanceof GetItemRequest get) {
                reads.add(get);
            }
        })) {
            pass(A_QUARTER);
        }

        assertThat(reads).isNotEmpty().allMatch(GetItemRequest::consistentRead);
    }

    @Test
    void aLookThatFailsIsMadeAgain() {
        var user = DocumentUser.of(application);
        user.put(new FileKey(user.insured(), "A".repeat(43), "0".repeat(64)).text());
        var told = told();
        try (var _ = looks(() -> true)) {
            pass(A_QUARTER);
        }
        assertThat(user.files()).hasSize(1);

        pass(AN_HOUR);

        assertThat(user.files()).isEmpty();
        assertThat(told()).isEqualTo(told);
    }

    @Test
    void aLookThatFailsToTheLastIsToldToOperationsAndDiscardsNothing() {
        var user = DocumentUser.of(application);
        user.rights();
        var file = user.files();
        var told = told();
        var calls = new AtomicInteger();
        try (var _ = looks(() -> calls.incrementAndGet() > 0)) {
            pass(A_QUARTER);
            for (int tries = 1; tries <= 4; tries++) {
                assertThat(told()).isEqualTo(told);
                pass(AN_HOUR);
            }
            pass(AN_HOUR);
        }

        assertThat(calls.get()).isGreaterThanOrEqualTo(5);
        assertThat(told()).isEqualTo(told + 1);
        assertThat(application.endpoints().messages("BackgroundFailures").getLast()).contains(file.getFirst());
        assertThat(user.files()).isEqualTo(file);
    }

    @Test
    void whatIsNoFileOfADocumentIsLeftAloneAndToldToOperations() {
        var user = DocumentUser.of(application);
        var told = told();
        var key = user.insured() + "/relevé du mois.pdf";
        user.put(key);

        pass(A_QUARTER);
        for (int tries = 1; tries <= 5; tries++) {
            pass(AN_HOUR);
        }

        assertThat(told()).isEqualTo(told + 1);
        assertThat(user.files()).containsExactly(key);
    }

    /** Otherwise a file could be looked at before its record is written. */
    @Test
    void whoPutsFilesIsStoppedLongBeforeTheyAreLookedAt() throws IOException {
        var policies = new Policies(Path.of("..", "template.yaml"));
        var putting = application.runner().functions().stream()
                .filter(function -> policies.of(function.id()).stream()
                        .anyMatch(right -> right.action().equals("s3:PutObject")
                                && right.resource().contains("-documents-")))
                .toList();

        assertThat(putting).hasSizeGreaterThanOrEqualTo(3)
                .allMatch(function -> function.timeout().compareTo(A_QUARTER.dividedBy(10)) < 0);
    }

    @Test
    void theTestEventThatS3SendsWhenItIsSetUpIsHarmless() {
        var told = told();
        application.endpoints().send(QUEUE, """
                {"Service": "Amazon S3", "Event": "s3:TestEvent", "Time": "2026-11-24T10:15:30.000Z",
                "Bucket": "compte-assure-documents-000000000000", "RequestId": "5582815E1AEA5ADF", "HostId": "8cLeGAmw"}
                """);

        pass(A_QUARTER);

        assertThat(application.endpoints().messages(QUEUE)).isEmpty();
        assertThat(told()).isEqualTo(told);
    }
}
