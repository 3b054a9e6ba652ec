package fr.compteassure.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.cpam.ContactChannel;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.letter.LetterBody.AssistedOpening;
import fr.compteassure.letter.LetterBody.UnreadDecision;
import fr.compteassure.local.page.PrintedLetter;
import fr.compteassure.value.InsuredId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Letters go from the outbox to the print queue, each once, and nobody's waits for another. */
class PrintLettersTest {
    private static final CpamCode RENNES = new CpamCode("351");
    private static final List<String> LINES = List.of("12 rue des Lilas", "35000 Rennes");

    @AutoClose
    private final Application application = Application.start();
    private final LetterStore store = new LetterStore(application.cloud("PrintLetters"));
    private final List<String> logs = new CopyOnWriteArrayList<>();

    private Letter composed(String name, LetterBody body) {
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(application.cloud().randomBytes(32));
        return store.compose(body, new InsuredId(id), new Recipient(name, LINES), RENNES);
    }

    private Letter opening(String name) {
        return composed(name, new AssistedOpening(now(), ContactChannel.COUNTER, "Camille Martin",
                now().plus(Duration.ofDays(7)), true, null));
    }

    private Letter decision(String name) {
        return composed(name, new UnreadDecision("7K4M-9QXT", now()));
    }

    private Instant now() {
        return application.runner().clock().instant();
    }

    private Letter enqueue(Letter letter) {
        application.runner().listenToLogs((_, line) -> logs.add(line));
        application.cloud().transaction().with(store.enqueueing(letter)).commit();
        return letter;
    }

    private List<PrintedLetter> printed() {
        application.settle();
        return application.runner().letters().all();
    }

    private List<String> messages(String queue) {
        return application.endpoints().messages(queue);
    }

    @Test
    void aLetterIsPrintedWithItsCodeForWhoReadsItThroughTheWindowAndNobodyElse() throws Exception {
        var letter = enqueue(opening("Zoé Quidam"));

        assertThat(printed()).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo("Zoé Quidam\n12 rue des Lilas\n35000 Rennes");
            assertThat(one.code()).contains(
                    new LetterCodes(application.cloud("PrintLetters")).code(letter.insured(), letter.id()));
            assertThat(one.text()).contains("localhost:").contains("/activation").contains("Camille Martin");
            assertThat(one.queuedAt()).isEqualTo(letter.enqueuedAt().truncatedTo(ChronoUnit.MILLIS));
            assertThat(one.key()).matches("letters/\\d{4}-\\d\\d-\\d\\d/letter-[0-9a-f]{32}\\.pdf");
        });
        var item = (Map<?, ?>) ((List<?>) application.api().send("GET", "/_local/letters", null).json().get("items"))
                .getFirst();
        try (var http = HttpClient.newHttpClient()) {
            var file = http.send(HttpRequest.newBuilder(URI.create((String) item.get("downloadUrl"))).build(),
                    BodyHandlers.ofString());
            assertThat(file.body()).startsWith("%PDF-");
        }
        assertThat(logs.toString()).doesNotContain("Quidam", "Lilas", (String) item.get("code"));
        assertThat(store.export(letter.insured())).singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("queuedForPrintAt", "reference", "Zoé Quidam")
                        .doesNotContain((String) item.get("code"), letter.id()));
    }

    @Test
    void aLetterIsNoEmailAndAnEmailNoLetter() {
        enqueue(decision("Zoé Quidam"));
        application.applicant();

        assertThat(printed()).hasSize(1);
        assertThat(application.runner().mails().sent(null)).hasSize(1);
        assertThat(logs).filteredOn(line -> line.contains("outcomes=")).as("runs of the two functions").hasSize(2)
                .allMatch(line -> line.contains("outcomes={SENT=1}"));
    }

    @Test
    void whatIsPrintedTwiceIsThereOnceAndALetterThatWasPrintedIsNotAgain() throws Exception {
        var letter = enqueue(decision("Zoé Quidam"));
        assertThat(printed()).hasSize(1);
        var puts = new AtomicInteger();

        try (var _ = AwsCalls.before((_, request) -> {
            if (request instanceof PutObjectRequest) {
                puts.incrementAndGet();
            }
        })) {
            retry(letter);
            assertThat(printed()).hasSize(1);
        }

        assertThat(puts).hasValue(0);
    }

    private void retry(Letter letter) {
        var cloud = application.cloud("PrintLetters");
        cloud.clients().sqs().sendMessage(request -> request.queueUrl(cloud.setting("LETTER_RETRIES_QUEUE"))
                .messageBody("{\"insuredId\": \"" + Letter.partition(letter.insured()) + "\", \"emailId\": \""
                        + letter.id() + "\"}"));
    }

    @Test
    void whileTheBucketIsDownForThreeDaysNothingIsLostAndThenEachIsPrintedOnce() throws Exception {
        try (var _ = AwsCalls.before((_, request) -> {
            if (request instanceof PutObjectRequest) {
                throw S3Exception.builder().statusCode(503).message("down").build();
            }
        })) {
            IntStream.range(0, 12).forEach(i -> enqueue(decision("Zoé " + "ABCDEFGHIJKL".charAt(i))));
            application.settle();
            for (int i = 0; i < 144; i++) {
                application.pass(Duration.ofMinutes(30));
            }
            assertThat(printed()).isEmpty();
        }

        application.pass(Duration.ofMinutes(30));

        assertThat(printed()).extracting(PrintedLetter::to).doesNotHaveDuplicates().hasSize(12);
        assertThat(messages("MailFailures")).isEmpty();
        assertThat(messages("LetterRetries")).isEmpty();
    }

    @Test
    void aLetterThatNoPrinterCanWriteIsToldToOperationsWithoutTheNameAndHoldsNobodyUp() throws Exception {
        var letter = enqueue(decision("محمد الفاسي"));
        enqueue(decision("Zoé Quidam"));

        assertThat(printed()).singleElement().satisfies(one -> assertThat(one.to()).startsWith("Zoé"));
        assertThat(messages("MailFailures")).singleElement().satisfies(text -> {
            assertThat(JSON.std.mapFrom(text)).containsEntry("kind", "UNREAD_DECISION")
                    .containsEntry("reason", "UnprintableText").containsEntry("emailId", letter.id());
            assertThat(text).doesNotContain("محمد");
        });
        assertThat(messages("LetterRetries")).isEmpty();
        assertThat(logs.toString()).doesNotContain("محمد");
    }

    @Test
    void aLetterWhoseNoteIsLostIsNotedLaterAndNotPrintedAgain() throws Exception {
        var puts = new AtomicInteger();
        var notes = new AtomicInteger();
        try (var _ = AwsCalls.before((_, request) -> {
            if (request instanceof PutObjectRequest) {
                puts.incrementAndGet();
            }
            if (request instanceof UpdateItemRequest update && update.updateExpression().contains("sentAt")
                    && notes.getAndIncrement() == 0) {
                throw new IllegalStateException("lost");
            }
        })) {
            enqueue(decision("Zoé Quidam"));
            application.settle();
            application.pass(Duration.ofMinutes(1));
        }

        assertThat(notes).hasValue(2);
        assertThat(puts).hasValue(1);
        assertThat(printed()).hasSize(1);
    }

    @Test
    void aLetterIsNoStrayFile() {
        enqueue(decision("Zoé Quidam"));
        application.settle();

        application.pass(Duration.ofMinutes(16));

        assertThat(printed()).hasSize(1);
        assertThat(messages("BackgroundFailures")).isEmpty();
        assertThat(logs).noneMatch(line -> line.contains("DiscardStrayFiles"));
    }
}
