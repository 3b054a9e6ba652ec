package fr.compteassure.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.local.template.Policies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The look at a file: made late enough, made again when it fails, and told to operations in the end. */
class DiscardStrayFilesTest {
    private static final String QUEUE = "DocumentFilesToCheck";
    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    /** The time from one try of a look to the next. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @AutoClose
    private static final Application application = Application.start();

    private static long told() {
        return application.endpoints().messages("BackgroundFailures").size();
    }

    private static AwsCalls.Watch looksFail(Runnable noted) {
        return AwsCalls.before((function, _) -> {
            if (function.equals("DiscardStrayFiles")) {
                noted.run();
                throw SdkClientException.create("no answer");
            }
        });
    }

    @Test
    void aLookThatFailsIsMadeAgain() {
        var user = DocumentUser.of(application);
        user.put(new FileKey(user.insured(), "A".repeat(43), "0".repeat(64)).text());
        var told = told();
        try (var _ = looksFail(() -> {})) {
            application.pass(A_QUARTER);
        }
        assertThat(user.files()).hasSize(1);

        application.pass(AN_HOUR);

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
        try (var _ = looksFail(calls::incrementAndGet)) {
            application.pass(A_QUARTER);
            for (int tries = 1; tries <= 4; tries++) {
                assertThat(told()).isEqualTo(told);
                application.pass(AN_HOUR);
            }
            application.pass(AN_HOUR);
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
        var key = "documents/" + user.insured() + "/relevé du mois.pdf";
        user.put(key);

        application.pass(A_QUARTER);
        for (int tries = 1; tries <= 5; tries++) {
            application.pass(AN_HOUR);
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

        application.pass(A_QUARTER);

        assertThat(application.endpoints().messages(QUEUE)).isEmpty();
        assertThat(told()).isEqualTo(told);
    }
}
