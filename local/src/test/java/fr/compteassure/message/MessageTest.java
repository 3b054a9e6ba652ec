package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.bodies;
import static fr.compteassure.message.Correspondence.items;
import static fr.compteassure.message.Correspondence.message;
import static fr.compteassure.message.Correspondence.messages;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.reply;
import static fr.compteassure.message.Correspondence.send;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser person = AccountUser.of(application);
    private final AdvisorUser advisor = AdvisorUser.of(application);

    @Test
    void aMessageIsReceivedWithANumberAndADay() {
        var sent = send(person, "Bonjour.");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.text("number")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(sent.text("answerBy")).matches("\\d{4}-\\d\\d-\\d\\d").isGreaterThan(sent.text("sentAt"));
        var listed = items(person.get("/messages")).getFirst();
        assertThat(listed).isEqualTo(Map.of("threadId", sent.text("threadId"), "number", sent.text("number"),
                "subject", "REIMBURSEMENT", "title", "Remboursement du 12 octobre", "answerBy", sent.text("answerBy"),
                "late", false, "lastMessageAt", sent.text("sentAt"), "unread", false));
    }

    @Test
    void aMessageAndItsAnswerAreReadByBothSides() {
        var id = thread(person, "Bonjour.");
        answer(advisor, id, "Bonjour, le virement est parti.");

        var messages = messages(read(person, id));

        assertThat(messages).extracting(one -> (Object) one.get("from")).containsExactly("INSURED", "FUND");
        assertThat(messages).extracting(one -> (Object) one.get("advisorName")).containsExactly(null, "Camille Martin");
        assertThat(bodies(Correspondence.look(advisor, id))).isEqualTo(bodies(read(person, id)))
                .containsExactly("Bonjour.", "Bonjour, le virement est parti.");
        assertThat(items(person.get("/messages")).getFirst().get("answerBy")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Merci 👩🏽‍⚕️🇫🇷 !", "\u202Eenvers\u202C et \u200Fשלום\u200F, مرحبا",
            "<script>alert('1')</script> &amp; <b>gras</b> </textarea>", "un\r\ndeux\ntrois\rquatre\u2028cinq",
            "  deux espaces, \t un onglet, et une fin \n\n", "nul\u0000 et cloche\u0007", "e\u0301 n'est pas \u00E9",
            "{{link}} ${jndi:ldap://x} %s ' OR 1=1 --"})
    void aTextIsKeptAsItWasTyped(String body) {
        var id = thread(person, body);
        answer(advisor, id, body);

        assertThat(bodies(read(person, id))).containsExactly(body, body);
        assertThat(bodies(Correspondence.look(advisor, id))).containsExactly(body, body);
    }

    @Test
    void aTextHasFourThousandCharactersHoweverLongTheyAre() {
        for (var character : List.of("a", "é", "😀", "\u200Fא".substring(1))) {
            var longest = character.repeat(4_000);

            assertThat(bodies(read(person, thread(person, longest)))).containsExactly(longest);
            assertThat(send(person, longest + "a").wrongFields()).containsExactly("body");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00A0", "\u200B\u200E"})
    void aBlankTextIsNone(String blank) {
        var wrong = message(blank);
        wrong.put("title", blank);

        assertThat(person.post("/messages", wrong).wrongFields()).containsExactlyInAnyOrder("body", "title");
        assertThat(reply(person, thread(person, "Bonjour."), blank).wrongFields()).containsExactly("body");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wrong = map("subject", "HEALTH", "title", "deux\nlignes", "body", 12, "attachmentIds", List.of("a", "a"),
                "text", "inconnu");

        assertThat(person.post("/messages", wrong, "Idempotency-Key", "none").wrongFields()).containsExactlyInAnyOrder(
                "subject", "title", "body", "attachmentIds", "text", "Idempotency-Key");
        assertThat(person.post("/messages", map()).wrongFields()).containsExactlyInAnyOrder("subject", "title", "body");
    }

    @ParameterizedTest
    @CsvSource({"120, 201", "121, 400"})
    void aTitleHasOneLine(int length, int status) {
        var titled = message("Bonjour.");
        titled.put("title", "😀".repeat(length));

        assertThat(person.post("/messages", titled).status()).isEqualTo(status);
    }

    @Test
    void nobodyElseReadsOrWritesInAThread() {
        var id = thread(person, "Bonjour.");
        var other = AccountUser.of(application);
        for (var unknown : Set.of(id, "0".repeat(96), "x", "m%23" + id)) {
            assertThat(read(other, unknown).problem()).isEqualTo("not-found");
            assertThat(reply(other, unknown, "Bonjour.").problem()).isEqualTo("not-found");
        }
        assertThat(items(other.get("/messages"))).isEmpty();
        var elsewhere = AdvisorUser.of(application, "974", "Lou Hoarau");
        assertThat(Correspondence.look(elsewhere, id).problem()).isEqualTo("not-found");
        assertThat(answer(elsewhere, id, "Bonjour.").problem()).isEqualTo("not-found");
        assertThat(Correspondence.look(advisor, "0".repeat(96)).problem()).isEqualTo("not-found");
        assertThat(answer(advisor, "x", "Bonjour.").problem()).isEqualTo("not-found");
        assertThat(bodies(read(person, id))).containsExactly("Bonjour.");
    }

    @Test
    void theLastOneWrittenInComesFirstPageByPage() {
        var first = thread(person, "1");
        application.advance(Duration.ofSeconds(1));
        var second = thread(person, "2");
        application.advance(Duration.ofSeconds(1));
        var third = thread(person, "3");
        assertThat(Correspondence.ids(person.get("/messages"))).containsExactly(third, second, first);

        var page = person.get("/messages?limit=2");
        var rest = person.get("/messages?limit=2&cursor=" + page.text("nextCursor"));

        assertThat(Correspondence.ids(page)).containsExactly(third, second);
        assertThat(Correspondence.ids(rest)).containsExactly(first);
        assertThat(rest.json()).doesNotContainKey("nextCursor");
        assertThat(person.get("/messages?cursor=x").wrongFields()).containsExactly("cursor");
    }

    @Test
    void aThreadHasAnEndAndTheFundMayAnswerAllTheSame() {
        var id = thread(person, "1");
        IntStream.range(2, 101).forEach(i -> answer(AdvisorUser.of(application, "351", "Agent " + i / 20), id, "" + i));

        assertThat(reply(person, id, "101").problem()).isEqualTo("thread-full");
        assertThat(answer(advisor, id, "101").status()).isEqualTo(201);
        assertThat(bodies(read(person, id))).hasSize(101);
    }

    @Test
    void thereAreThirtyMessagesADay() {
        var id = thread(person, "1");
        IntStream.range(2, 31).forEach(i -> assertThat(reply(person, id, "" + i).status()).isEqualTo(201));

        var refused = reply(person, id, "31");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(send(person, "31").problem()).isEqualTo("too-many-attempts");
        assertThat(bodies(read(person, id))).hasSize(30);
    }
}
