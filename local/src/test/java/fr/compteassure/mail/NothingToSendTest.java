package fr.compteassure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.InsuredId;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a request about nobody writes, so that nothing tells it from one about somebody. */
class NothingToSendTest {
    private static final InsuredId UNKNOWN = new InsuredId("U".repeat(43));
    @AutoClose
    private final Application application = Application.start();
    private final Cloud cloud = application.cloud("OpenAccount");
    private final OutboxStore outbox = new OutboxStore(cloud);

    /** What is put in the outbox. */
    private Put put() {
        var puts = new CopyOnWriteArrayList<Put>();
        try (var _ = AwsCalls.before((_, call) -> {
            if (call instanceof TransactWriteItemsRequest transaction) {
                puts.add(transaction.transactItems().getFirst().put());
            }
        })) {
            cloud.transaction().with(outbox.enqueueingNothing(UNKNOWN)).commit();
        }
        return puts.getFirst();
    }

    @Test
    void nothingIsSentOfItAndNobodyIsTold() {
        var asked = new CopyOnWriteArrayList<String>();
        application.endpoints().refuse(to -> !asked.add(to), "MessageRejected", "no");

        put();
        application.pass(Duration.ofHours(23));

        assertThat(asked).isEmpty();
        assertThat(application.endpoints().messages("MailFailures")).isEmpty();
        assertThat(application.endpoints().messages("MailRetries")).isEmpty();
    }

    @Test
    void itIsWrittenLikeAnyOtherAndForgottenAfterADay() {
        var put = put();

        assertThat(put.conditionExpression()).isNull();
        assertThat(put.item().keySet()).contains("recipient", "personName", "kind", "content", "enqueuedAt",
                "deadline");
        assertThat(put.item().keySet()).as("settled from the start").contains("refusedAt").doesNotContain("sentAt");
        assertThat(put.item().get("toTell").bool()).isFalse();
        assertThat(Long.parseLong(put.item().get("expiresAt").n()) - Long.parseLong(put.item().get("enqueuedAt").n()))
                .isEqualTo(Duration.ofDays(1).toSeconds());
    }

    @Test
    void itLiesBesideNobodysEmails() {
        for (int i = 0; i < 3; i++) {
            put();
        }

        assertThat(outbox.of(UNKNOWN)).isEmpty();
    }
}
