package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.announce;
import static fr.compteassure.request.Procedures.attach;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.picture;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.upload;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.withdraw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of requests, from the announcement to the advisor. */
class PiecesTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = user(application, map("vitaleCard", null));
    private final AdvisorUser advisor = AdvisorUser.of(application);
    private final String id = submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");

    private Map<String, String> statuses() {
        return attachments().stream()
                .collect(Collectors.toMap(one -> (String) one.get("piece"), one -> (String) one.get("status")));
    }

    private List<Map<?, ?>> attachments() {
        return ((List<?>) see(person, id).json().get("attachments")).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one)
                .toList();
    }

    private List<Object> received() {
        return ((List<?>) see(person, id).json().get("pieces")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> Boolean.TRUE.equals(one.get("received"))).<Object>map(one -> one.get("piece")).toList();
    }

    @Test
    void onceAllPiecesAreThereItIsTheFundsTurn() {
        assertThat(see(person, id).text("nextActor")).isEqualTo("INSURED");
        attach(person, id, "PHOTO", picture());
        assertThat(see(person, id).text("nextActor")).isEqualTo("INSURED");
        assertThat(received()).containsExactly("PHOTO");

        attach(person, id, "IDENTITY_DOCUMENT", picture());

        assertThat(see(person, id).text("nextActor")).isEqualTo("FUND");
        assertThat(person.get("/account").json().get("requestsToAnswer")).isEqualTo(0);
        assertThat(statuses()).isEqualTo(Map.of("PHOTO", "ACCEPTED", "IDENTITY_DOCUMENT", "ACCEPTED"));
    }

    @Test
    void theTimeInWhichPiecesWereMissingIsNotTheFunds() {
        application.advance(Duration.ofDays(5));
        var late = new AccountUser(application, person.person(), application.logIn(person.person()));
        attach(late, id, "PHOTO", picture());
        attach(late, id, "IDENTITY_DOCUMENT", picture());

        assertThat(see(late, id).text("expectedBy")).isEqualTo(application.cloud().today().plusDays(14).toString());
    }

    @Test
    void anAdvisorDownloadsWhatIsInOrder() throws Exception {
        attach(person, id, "PHOTO", picture());

        var url = (String) ((Map<?, ?>) ((List<?>) advisor.review(id).json().get("attachments")).getFirst())
                .get("downloadUrl");

        try (var client = HttpClient.newHttpClient()) {
            var file = client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment");
        }
    }

    @Test
    void whatIsNotInOrderIsRefusedAndThePersonIsTold() {
        attach(person, id, "PHOTO", "<html><script>alert(1)</script></html>".getBytes(UTF_8));

        var refused = attachments().getFirst();
        assertThat(refused.get("status")).isEqualTo("REFUSED");
        assertThat((String) refused.get("reason")).isNotBlank();
        assertThat(person.subjects().getFirst()).isEqualTo("Une réponse vous attend dans votre compte assuré");
        assertThat(received()).isEmpty();
    }

    @Test
    void aRequestIsNotDecidedOnAPieceThatIsNotLookedAt() {
        announce(person, id, "PHOTO", "image/jpeg", 1000);

        assertThat(outcome(advisor.accept(id))).isEqualTo("piece-unchecked");
        assertThat(outcome(advisor.refuse(id))).isEqualTo("piece-unchecked");
        application.advance(Duration.ofHours(1));
        assertThat(AdvisorUser.of(application).accept(id).text("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void aLinkThatWasNotUsedForADayIsForgotten() {
        announce(person, id, "PHOTO", "image/jpeg", 1000);
        assertThat(attachments()).hasSize(1);

        application.advance(Duration.ofDays(1));

        var later = new AccountUser(application, person.person(), application.logIn(person.person()));
        assertThat(List.copyOf((List<?>) see(later, id).json().get("attachments"))).isEmpty();
    }

    @Test
    void aPieceAnswersWhatTheFundAskedAndAnOldOneDoesNot() {
        attach(person, id, "PHOTO", picture());
        advisor.ask(id, "PHOTO", "La photo est floue.");
        assertThat(received()).isEmpty();
        assertThat(person.post("/requests/" + id + "/answers", map()).status()).isEqualTo(400);

        attach(person, id, "PHOTO", picture());

        assertThat(received()).containsExactly("PHOTO");
        assertThat(person.post("/requests/" + id + "/answers", map()).text("status")).isEqualTo("IN_REVIEW");
    }

    @Test
    void aRequestHasTwentyFilesAtMost() {
        for (int i = 0; i < 20; i++) {
            assertThat(announce(person, id, "PHOTO", "image/jpeg", 1000).status()).isEqualTo(201);
        }

        assertThat(outcome(announce(person, id, "PHOTO", "image/jpeg", 1000))).isEqualTo("too-many-attachments");
        application.advance(Duration.ofDays(1));
        var later = new AccountUser(application, person.person(), application.logIn(person.person()));
        assertThat(announce(later, id, "PHOTO", "image/jpeg", 1000).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"PHOTO, image/gif, 1000, contentType", "PHOTO, image/png, 0, size", "PHOTO, image/png, 5242881, size",
            "TAX_NOTICE, image/png, 1000, piece", "photo, image/png, 1000, piece"})
    void everyWrongFieldIsNamed(String piece, String type, int size, String field) {
        assertThat(fields(announce(person, id, piece, type, size))).containsExactly(field);
    }

    @Test
    void aFileOfAnotherSizeOrTypeIsNotTaken() {
        var file = picture();
        var announced = announce(person, id, "PHOTO", "image/jpeg", file.length + 1);

        assertThat(upload(person, announced, file)).isEqualTo(403);
        assertThat(attachments().getFirst().get("status")).isEqualTo("PENDING");
    }

    @Test
    void theSameKeyIsTheSameFile() {
        var key = key();
        var body = map("piece", "PHOTO", "fileName", "a.jpg", "contentType", "image/jpeg", "size", 1000);
        var first = person.post("/requests/" + id + "/attachments", body, key);

        var again = person.post("/requests/" + id + "/attachments", body, key);

        assertThat(again.text("attachmentId")).isEqualTo(first.text("attachmentId"));
        assertThat(attachments()).hasSize(1);
    }

    @Test
    void nobodyElseAddsAPieceNorAnybodyToWhatIsOver() {
        assertThat(announce(AccountUser.of(application), id, "PHOTO", "image/jpeg", 1000).status()).isEqualTo(404);
        withdraw(person, id);
        assertThat(outcome(announce(person, id, "PHOTO", "image/jpeg", 1000))).isEqualTo("request-closed");
    }

    @Test
    void nothingOfThePersonStandsInTheLink() {
        Reply announced = announce(person, id, "PHOTO", "image/jpeg", 1000);

        assertThat(announced.text("uploadUrl")).doesNotContain(person.id().value(), person.person().nir());
    }
}
