package fr.compteassure.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.cloud.Cloud;
import fr.compteassure.value.EmailAddress;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ListEmailsTest {
    @AutoClose
    private static final Application application = Application.shared();
    private static final Cloud cloud = application.cloud();
    private static final OutboxStore outbox = new OutboxStore(cloud);
    private static final Instant now = cloud.clock().instant().truncatedTo(ChronoUnit.SECONDS);

    private static Reply list(Person person, String query) {
        var reply = application.api().get("/account/emails" + query, Api.session(application.logIn(person)));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private static List<?> items(Reply reply) {
        return (List<?>) reply.json().get("items");
    }

    /** A person with an account, and without any e-mail. */
    private static Person person() {
        var person = application.member();
        application.settle();
        outbox.removeDue(insured(person), Instant.parse("2999-01-01T00:00:00Z"));
        return person;
    }

    private static InsuredId insured(Person person) {
        return cloud.keyedHash().of(new Nir(person.nir()));
    }

    /** One that was written so many seconds ago. */
    private static OutboxEmail written(Person person, int secondsAgo, Instant sentAt) {
        var at = now.minusSeconds(secondsAgo);
        return new OutboxEmail(insured(person), cloud.sortableId(at), new EmailAddress(person.email()), "Jean Lefèvre",
                new EmailBody.PasswordChanged(at), at, at, now.plusSeconds(999_999), null, sentAt, null, null,
                sentAt == null ? now : null, false);
    }

    private static OutboxEmail sent(Person person, int secondsAgo) {
        return written(person, secondsAgo, now.minusSeconds(secondsAgo));
    }

    private static void put(List<OutboxEmail> emails) {
        for (var email : emails) {
            cloud.transaction().with(outbox.enqueueing(email)).commit();
        }
    }

    @Test
    void withoutEmailsTheListIsEmpty() {
        assertThat(list(person(), "").json()).isEqualTo(Map.of("items", List.of()));
    }

    @Test
    void anEmailIsFoundByTheReferenceThatItBears() {
        var person = application.member();
        var mail = application.mails(person).getFirst();

        assertThat(items(list(person, ""))).singleElement().satisfies(item -> {
            var listed = (Map<?, ?>) item;
            assertThat(listed.keySet()).hasToString("[reference, subject, sentAt]");
            assertThat(mail.text()).contains("Référence de ce message\u202F: " + listed.get("reference") + "\n");
            assertThat(listed.get("subject")).isEqualTo(mail.subject());
            assertThat(Instant.parse((String) listed.get("sentAt"))).isBetween(now, cloud.clock().instant());
        });
    }

    @Test
    void theNewestStandsFirst() {
        var person = person();
        var emails = IntStream.of(5, 1, 3).mapToObj(seconds -> sent(person, seconds)).toList();
        put(emails);

        assertThat(items(list(person, ""))).extracting(item -> (String) ((Map<?, ?>) item).get("sentAt"))
                .containsExactly(now.minusSeconds(1).toString(), now.minusSeconds(3).toString(),
                        now.minusSeconds(5).toString());
    }

    @Test
    void whatWasNotSentIsAbsent() {
        var person = person();
        put(List.of(sent(person, 9), written(person, 5, null)));
        cloud.transaction().with(outbox.enqueueingNothing(insured(person))).commit();

        assertThat(references(items(list(person, "")))).hasSize(1);
    }

    @Test
    void theEmailsOfSomebodyElseAreAbsent() {
        var person = person();
        put(List.of(sent(application.member(), 3)));

        assertThat(items(list(person, ""))).isEmpty();
    }

    @Test
    void pagesHaveEveryEmailOnceHoweverManyWereNotSentBetweenThem() {
        var person = person();
        var emails = IntStream.rangeClosed(1, 150)
                .mapToObj(seconds -> seconds % 9 == 0 || seconds > 140
                        ? sent(person, seconds)
                        : written(person, seconds, null))
                .toList();
        put(emails);

        var seen = new ArrayList<Object>();
        var pages = 0;
        String cursor = "";
        do {
            var reply = list(person, "?limit=5" + cursor);
            assertThat(items(reply)).hasSizeBetween(1, 5);
            seen.addAll(items(reply));
            cursor = reply.text("nextCursor") == null ? null : "&cursor=" + reply.text("nextCursor");
            pages++;
        } while (cursor != null);

        assertThat(references(seen)).isEqualTo(
                emails.stream().filter(OutboxEmail::sent).map(OutboxEmail::reference).toList());
        assertThat(pages).isEqualTo(5);
    }

    private static List<?> references(List<?> items) {
        return items.stream().map(item -> ((Map<?, ?>) item).get("reference")).toList();
    }

    @Test
    void aLastPageThatIsFullHasNoNextOne() {
        var person = person();
        put(IntStream.rangeClosed(1, 2).mapToObj(seconds -> sent(person, seconds)).toList());

        assertThat(list(person, "?limit=2").json()).doesNotContainKey("nextCursor");
        assertThat(list(person, "?limit=1").json()).containsKey("nextCursor");
    }

    @Test
    void aCursorLongerThanAnyKeyIsRefused() {
        var cursor = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("emails " + "z".repeat(1025)).getBytes(UTF_8));

        var reply = application.api().get("/account/emails?limit=0&cursor=" + cursor,
                Api.session(application.logIn(application.member())));

        assertThat(reply.problem()).isEqualTo("invalid-fields");
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("limit", "cursor");
    }

    @Test
    void withoutASessionNothingIsListed() {
        assertThat(application.api().get("/account/emails").problem()).isEqualTo("session-required");
    }
}
