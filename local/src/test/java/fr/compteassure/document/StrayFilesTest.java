package fr.compteassure.document;

import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A file that no document has is gone after a quarter of an hour, whatever went wrong; one that a document has stays. */
class StrayFilesTest {
    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    @AutoClose
    private static final Application application = Application.start();

    private static AwsCalls.Watch recordsAreNotWritten(Runnable fault) {
        return AwsCalls.before((_, request) -> {
            if (request instanceof TransactWriteItemsRequest) {
                fault.run();
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
        application.pass(A_QUARTER.minusSeconds(60));
        assertThat(user.files()).as("not looked at yet").hasSize(2);

        application.pass(Duration.ofSeconds(60));

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

        application.pass(A_QUARTER);

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

        application.pass(A_QUARTER);

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
            application.pass(A_QUARTER);
        }

        assertThat(reads).isNotEmpty().allMatch(GetItemRequest::consistentRead);
    }
}
