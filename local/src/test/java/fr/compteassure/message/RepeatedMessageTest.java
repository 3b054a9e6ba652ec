package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.bodies;
import static fr.compteassure.message.Correspondence.items;
import static fr.compteassure.message.Correspondence.key;
import static fr.compteassure.message.Correspondence.message;
import static fr.compteassure.message.Correspondence.messages;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.reply;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Messages that are sent twice, or at once with others. */
class RepeatedMessageTest {
    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser person = AccountUser.of(application);
    private final AdvisorUser advisor = AdvisorUser.of(application);

    @Test
    void theSameKeyIsTheSameMessage() {
        var key = key();
        var first = person.post("/messages", message("Bonjour."), key);
        var again = person.post("/messages", message("Bonjour."), key);
        var id = first.text("threadId");
        var replyKey = key();
        var replies = IntStream.range(0, 2)
                .mapToObj(_ -> person.post("/messages/" + id + "/replies", map("body", "Encore."), replyKey)).toList();
        var answerKey = key();
        var answers = IntStream.range(0, 2).mapToObj(_ -> advisor.send("POST", "/advisor/messages/" + id + "/replies",
                map("body", "Voilà."), answerKey)).toList();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(replies.get(1).json()).isEqualTo(replies.get(0).json());
        assertThat(answers.get(1).json()).isEqualTo(answers.get(0).json());
        assertThat(bodies(read(person, id))).containsExactly("Bonjour.", "Encore.", "Voilà.");
        assertThat(person.post("/messages", message("Autre."), key).problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aClickMadeManyTimesAtOnceSendsOneMessage() {
        var key = key();
        var receipts = Application.atOnce(10, () -> person.post("/messages", message("Bonjour."), key));

        assertThat(receipts.stream().map(receipt -> receipt.json())).hasSize(10).allMatch(receipts.getFirst()
                .json()::equals);
        assertThat(items(person.get("/messages"))).hasSize(1);
    }

    @Test
    void whateverIsWrittenAtOnceIsThereOnce() {
        var id = thread(person, "0");
        var texts = IntStream.range(1, 13).mapToObj(Integer::toString).toList();

        var sent = Application.atOnce(texts.stream().<Callable<Integer>>map(text -> () -> Integer
                .parseInt(text) % 2 == 0
                        ? answer(advisor, id, text).status()
                        : reply(person, id, text).status())
                .toList());

        assertThat(sent).containsOnly(201);
        assertThat(bodies(read(person, id))).startsWith("0").hasSize(13).containsAll(texts);
        assertThat(messages(read(person, id))).extracting(one -> (Object) one.get("messageId")).doesNotHaveDuplicates();
    }
}
