package fr.compteassure.account;

import static fr.compteassure.acceptance.Application.atOnce;
import static fr.compteassure.acceptance.Values.map;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    @AutoClose
    private static final Application application = Application.start();

    private static Reply post(Map<String, Object> body, String... headers) {
        return application.api().post("/accounts", body, headers);
    }

    @Test
    void anApplicationIsPendingForSevenDays() {
        var now = application.runner().clock().instant().truncatedTo(ChronoUnit.SECONDS);

        var reply = post(application.person().application());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("status")).isEqualTo("PENDING");
        assertThat(Instant.parse(reply.text("validateBefore")))
                .isBetween(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(7)).plusSeconds(30));
    }

    @Test
    void theEmailSaysNothingPrivateAndItsLinkIsAFragment() {
        var person = application.applicant();

        var mail = application.mails(person).getFirst();

        assertThat(mail.subject()).isEqualTo("Validez votre compte assuré");
        assertThat(mail.text()).contains("Bonjour Jean Lefèvre", "/validation#token=").doesNotContain(person.nir());
        assertThat(mail.html()).contains("Bonjour Jean Lefèvre", "/validation#token=").doesNotContain(person.nir());
    }

    @ParameterizedTest
    @CsvSource({"familyName,Martin", "birthDate,1985-01-13", "postalCode,35200", "nir,278062A99903789"})
    void whicheverFactIsWrongTheAnswerIsTheSame(String field, String value) {
        var body = application.person().application();
        body.put(field, value);

        var reply = post(body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("identity-not-recognised");
        assertThat(reply.text("detail")).contains("36 46");
    }

    @Test
    void nobodyWhomTheFundKnowsAbroadIsRecognisedByAPostalCodeThatLooksFrench() {
        var person = application.person();
        var record = person.record();
        record.put("address", map("lines", List.of("Hauptstraße 1"), "postalCode", person.postalCode(), "city",
                "Marburg", "country", "DE"));
        application.imports(Api.json(record));

        assertThat(post(person.application()).problem()).isEqualTo("identity-not-recognised");

        application.imports(person.line());
        assertThat(post(person.application()).status()).isEqualTo(201);
    }

    @Test
    void aNameIsRecognisedHoweverItIsWritten() {
        var person = application.person();
        var body = person.application();
        body.put("familyName", "  LEFEVRE ");

        assertThat(post(body).status()).isEqualTo(201);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var reply = post(map("familyName", "3", "nir", "185037599904275", "birthDate", "1985-02-30",
                "postalCode", "3500", "termsAccepted", false, "password", "motdepasse", "nickname", "x",
                "contact", map("email", "jean", "mobilePhone", "0299001122",
                        "preferences", map("email", "oui", "sms", false))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("familyName", "nir", "birthDate", "postalCode",
                "termsAccepted", "password", "nickname", "contact.email", "contact.mobilePhone",
                "contact.preferences.email", "contact.preferences.phone");
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertThat(post(map()).wrongFields()).containsExactlyInAnyOrder("familyName", "nir", "birthDate",
                "postalCode", "termsAccepted", "password", "contact");
    }

    @ParameterizedTest
    @CsvSource({"Lefevre-2026", "1985-03-12-Aa", "Password1", "courtA1", "sansmajuscule1", "SANSMINUSCULE1",
            "SansRien"})
    void aWeakPasswordIsRefused(String password) {
        var body = new Person("185037599904274", "Lefèvre", LocalDate.of(1985, 3, 12), "35000", "a@b.fr")
                .application();
        body.put("password", password);

        assertThat(post(body).wrongFields()).containsExactly("password");
    }

    @Test
    void aPersonHasOneAccountHoweverManyAskAtOnce() {
        var person = application.person();
        List<Callable<Reply>> attempts = IntStream.range(0, 8).<Callable<Reply>>mapToObj(i -> () -> {
            var body = person.application();
            contact(body).put("email", "autre" + i + "@example.org");
            return post(body);
        }).toList();

        var replies = atOnce(attempts);

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(7)
                .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("account-exists"));
    }

    @Test
    void anEmailServesOneAccountHoweverManyAskAtOnce() {
        List<Callable<Reply>> attempts = application.people(10).stream().<Callable<Reply>>map(person -> () -> {
            var body = person.application();
            contact(body).put("email", person.nir().endsWith("7") ? "Commune@example.org" : "commune@example.org");
            return post(body);
        }).toList();

        var replies = atOnce(attempts);

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies).filteredOn(reply -> reply.status() == 409).hasSize(9)
                .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("email-in-use"));
    }

    @Test
    void theSameKeyAndBodyAreAnsweredAgainAndDoneOnce() {
        var person = application.person();
        var key = UUID.randomUUID().toString();

        var replies = atOnce(8, () -> post(person.application(), "Idempotency-Key", key));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
        assertThat(replies.stream().map(reply -> reply.response().body()).distinct()).hasSize(1);
        assertThat(application.mails(person)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        post(application.person().application(), "Idempotency-Key", key);

        var reply = post(application.person().application(), "Idempotency-Key", key);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyServesAgainAfterADay() {
        var key = UUID.randomUUID().toString();
        post(application.person().application(), "Idempotency-Key", key);
        application.advance(Duration.ofHours(24));

        assertThat(post(application.person().application(), "Idempotency-Key", key).status()).isEqualTo(201);
    }

    @Test
    void aKeyThatIsNoUuidIsNamed() {
        assertThat(post(application.person().application(), "Idempotency-Key", "1").wrongFields())
                .containsExactly("Idempotency-Key");
    }

    @Test
    void tenWrongIdentitiesLockTheNirForAnHour() {
        var person = application.person();
        var wrong = person.application();
        wrong.put("postalCode", "35200");

        var replies = atOnce(30, () -> post(wrong));

        assertThat(replies).filteredOn(reply -> reply.status() == 422).hasSize(10);
        assertThat(replies).filteredOn(reply -> reply.status() == 429).hasSize(20);
        var locked = post(person.application());
        assertThat(locked.problem()).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(3500L, 3600L);

        application.advance(Duration.ofHours(1));
        assertThat(post(person.application()).status()).isEqualTo(201);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contact(Map<String, Object> body) {
        return (Map<String, Object>) body.get("contact");
    }
}
