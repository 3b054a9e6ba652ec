package fr.compteassure.message;

import static fr.compteassure.message.Correspondence.announce;
import static fr.compteassure.message.Correspondence.key;
import static fr.compteassure.message.Correspondence.later;
import static fr.compteassure.message.Correspondence.look;
import static fr.compteassure.message.Correspondence.message;
import static fr.compteassure.message.Correspondence.messages;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.thread;
import static fr.compteassure.message.Correspondence.upload;
import static fr.compteassure.request.Procedures.picture;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of messages, from the announcement to those who read them, and to the end of what has had its time. */
class FileTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = AccountUser.of(application);

    private static Reply send(AccountUser user, String... ids) {
        var message = message("Voici la facture.");
        message.put("attachmentIds", List.of(ids));
        return user.post("/messages", message, key());
    }

    private static Map<?, ?> file(Reply thread) {
        return (Map<?, ?>) ((List<?>) messages(thread).getLast().get("attachments")).getFirst();
    }

    private static HttpResponse<byte[]> download(Map<?, ?> file) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create((String) file.get("downloadUrl"))).build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static long purged() {
        var run = application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");
        return ((Number) ((Map<?, ?>) run.json().get("messages")).get("purged")).longValue();
    }

    @Test
    void bothSidesDownloadWhatWasSentUnderItsName() throws Exception {
        var id = send(person, upload(person, picture())).text("threadId");

        for (var thread : List.of(read(person, id), look(AdvisorUser.of(application), id))) {
            var file = file(thread);
            assertThat(file.get("fileName")).isEqualTo("facture d’août.jpg");
            var download = download(file);
            assertThat(download.statusCode()).isEqualTo(200);
            assertThat(download.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("attachment", "facture%20d%E2%80%99ao%C3%BBt.jpg");
        }
    }

    @Test
    void whatIsNotLookedAtOrWasRefusedCannotBeSent() {
        var pending = announce(person, "image/jpeg", 1000).text("attachmentId");
        var refused = upload(person, "<html><script>alert(1)</script></html>".getBytes(UTF_8));

        var answer = send(person, pending, refused);

        assertThat(answer.problem()).isEqualTo("attachment-unchecked");
        var told = ((List<?>) answer.json().get("attachments")).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one)
                .toList();
        assertThat(told).extracting(one -> (Object) one.get("status")).containsExactlyInAnyOrder("PENDING", "REFUSED");
        assertThat(told).anySatisfy(one -> assertThat((String) one.get("reason")).isNotBlank());
        assertThat(Correspondence.items(person.get("/messages"))).isEmpty();
    }

    @Test
    void aFileIsSentOnceAndByItsOwnerOnly() {
        var file = upload(person, picture());
        assertThat(send(AccountUser.of(application), file).wrongFields()).containsExactly("attachmentIds");
        assertThat(send(person, "0".repeat(32)).wrongFields()).containsExactly("attachmentIds");
        assertThat(send(person, "../../x").wrongFields()).containsExactly("attachmentIds");

        var sent = Application.atOnce(5, () -> send(person, file).status());

        assertThat(sent).containsExactlyInAnyOrder(201, 400, 400, 400, 400);
        assertThat(send(person, file).wrongFields()).containsExactly("attachmentIds");
    }

    @Test
    void thereAreTenFilesAMessage() {
        var files = new ArrayList<String>();
        IntStream.range(0, 10).forEach(_ -> files.add(upload(person, picture())));
        var sent = send(person, files.toArray(String[]::new));
        assertThat(sent.status()).isEqualTo(201);
        assertThat((List<?>) messages(read(person, sent.text("threadId"))).getFirst().get("attachments")).hasSize(10);

        files.add("0".repeat(32));

        assertThat(send(person, files.toArray(String[]::new)).wrongFields()).containsExactly("attachmentIds");
    }

    @Test
    void thereAreAHundredFilesADay() {
        IntStream.range(0, 100).forEach(_ -> assertThat(announce(person, "image/png", 10).status()).isEqualTo(201));

        assertThat(announce(person, "image/png", 10).problem()).isEqualTo("too-many-attempts");
    }

    @ParameterizedTest
    @CsvSource({"image/gif, 1000, contentType", "image/png, 0, size", "image/png, 5242881, size"})
    void everyWrongFieldIsNamed(String type, int size, String field) {
        assertThat(announce(person, type, size).wrongFields()).containsExactly(field);
    }

    @Test
    void nothingOfThePersonStandsInTheLink() {
        assertThat(announce(person, "image/jpeg", 1000).text("uploadUrl")).doesNotContain(person.id().value(),
                person.person().nir());
    }

    @Test
    void whatIsNotSentWithinADayIsForgottenWithItsFile() throws Exception {
        var kept = send(person, upload(person, picture())).text("threadId");
        var file = upload(person, picture());
        var before = stored(person);

        var tomorrow = later(person, Duration.ofHours(24));
        assertThat(send(tomorrow, file).wrongFields()).containsExactly("attachmentIds");
        application.advance(Duration.ofHours(1));
        assertThat(purged()).isPositive();

        assertThat(before).isEqualTo(2);
        assertThat(stored(person)).isEqualTo(1);
        assertThat(download(file(read(person.elsewhere(), kept))).statusCode()).isEqualTo(200);
        assertThat(purged()).isZero();
    }

    /** How many uploads of a person are kept. */
    private static long stored(AccountUser user) {
        return new UploadStore(application.cloud()).all(user.id()).count();
    }

    @Test
    void twoYearsAfterTheLastMessageAThreadIsForgottenWithItsFiles() throws Exception {
        var forgotten = send(person, upload(person, picture())).text("threadId");
        var link = file(read(person, forgotten));
        var later = later(person, Duration.ofDays(300));
        var kept = thread(later, "Bonjour.");
        Correspondence.answer(AdvisorUser.of(application), forgotten, "Enfin.");
        var almost = later(person, Duration.ofDays(729));
        purged();
        assertThat(Correspondence.ids(almost.get("/messages"))).contains(forgotten);
        assertThat(almost.get("/account").json().get("unreadMessages")).isEqualTo(1);
        Correspondence.reply(almost, kept, "Encore.");

        var after = later(person, Duration.ofDays(3));
        assertThat(read(after, forgotten).status()).isEqualTo(404);
        assertThat(purged()).isPositive();

        assertThat(Correspondence.ids(after.get("/messages"))).containsExactly(kept);
        assertThat(after.get("/account").json().get("unreadMessages")).isEqualTo(0);
        assertThat(stored(person)).isZero();
        assertThat(download(link).statusCode()).isNotEqualTo(200);
        assertThat((List<?>) after.get("/account/export").json().get("messages")).hasSize(1);
    }

    @Test
    void aClosedAccountLeavesNothingOfIt() {
        var id = send(person, upload(person, picture())).text("threadId");
        announce(person, "image/jpeg", 1000);
        person.close();

        assertThat(look(AdvisorUser.of(application), id).status()).isEqualTo(404);
        assertThat(stored(person)).isZero();
        assertThat(new MessageStore(application.cloud()).messages(person.id(), id)).isEmpty();
        var again = AccountUser.of(application, person.person());
        assertThat(Correspondence.items(again.get("/messages"))).isEmpty();
    }
}
