package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.items;
import static fr.compteassure.message.Correspondence.look;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.reply;
import static fr.compteassure.message.Correspondence.send;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.RoundTrips;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Who is told what of messages, and what is unread. */
class NoticeTest {
    private static final String SECRET = "Mon arrêt pour dépression";

    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser person = AccountUser.of(application);
    private final AdvisorUser advisor = AdvisorUser.of(application);

    private Object unreadOfAccount() {
        return person.get("/account").json().get("unreadMessages");
    }

    private Object unreadOfList() {
        return person.get("/messages").json().get("unread");
    }

    private Object unreadOf(String threadId) {
        return items(person.get("/messages")).stream().filter(item -> item.get("threadId").equals(threadId))
                .findFirst().orElseThrow().get("unread");
    }

    @Test
    void whoWritesIsToldThatItArrivedAndWhoIsAnsweredThatThereIsAnAnswerButNotWhat() {
        var sent = person.post("/messages", map("subject", "SICK_LEAVE", "title", SECRET, "body", SECRET));
        var received = person.mails().getFirst();
        answer(advisor, sent.text("threadId"), SECRET);
        var answered = person.mails().getFirst();

        assertThat(received.subject()).isEqualTo("Votre message est bien arrivé");
        assertThat(received.text()).contains(sent.text("number"), "CPAM d’Ille-et-Vilaine", "/messages");
        assertThat(answered.subject()).isEqualTo("Votre caisse vous a répondu");
        assertThat(answered.text()).contains("/messages");
        for (var mail : List.of(received, answered)) {
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("arrêt", "dépression", "SICK_LEAVE",
                    "Camille Martin");
        }
    }

    @Test
    void anSmsTellsOfAnAnswerWhenThePersonWantsThat() {
        var id = thread(person, "Bonjour.");
        answer(advisor, id, "Un.");
        assertThat(sms()).isEmpty();
        read(person, id);
        person.send("PATCH", "/account/contact", map("preferences", map("email", true, "sms", true, "phone", false),
                "mobilePhone", "06 39 98 77 66"));

        answer(advisor, id, "Deux.");

        assertThat(sms()).singleElement().asString().contains("un message vous attend").doesNotContain("Deux", "http");
    }

    @Test
    void besideAnUnreadAnswerOnlyOneThatAnswersSomethingIsTold() {
        var id = thread(person, "Bonjour.");
        answer(advisor, id, "Un.");
        answer(advisor, id, "Deux.");
        answer(AdvisorUser.of(application, "351", "Dominique Petit"), id, "Trois.");
        assertThat(answersTold()).isEqualTo(1);
        assertThat(unreadOfAccount()).isEqualTo(3);

        reply(person, id, "Et ceci ?");
        answer(advisor, id, "Quatre.");
        assertThat(answersTold()).isEqualTo(2);

        answer(advisor, id, "Cinq.");
        answer(advisor, thread(person, "Autre chose."), "Six.");
        assertThat(answersTold()).isEqualTo(3);
        read(person, id);
        answer(advisor, id, "Sept.");
        assertThat(answersTold()).isEqualTo(4);
    }

    @Test
    void whatIsWrittenWhileThePersonReadsIsTold() {
        var id = thread(person, "Bonjour.");
        answer(advisor, id, "Un.");
        var isRead = new AtomicBoolean();

        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("AnswerMessage") && call instanceof TransactWriteItemsRequest
                    && isRead.compareAndSet(false, true)) {
                read(person, id);
            }
        })) {
            answer(advisor, id, "Deux.");
        }

        assertThat(isRead).isTrue();
        assertThat(answersTold()).isEqualTo(2);
        assertThat(unreadOfAccount()).isEqualTo(1);
    }

    @Test
    void anAdvisorAnswersTwentyTimesADayInAThread() {
        var id = thread(person, "Bonjour.");
        for (int i = 0; i < 20; i++) {
            assertThat(answer(advisor, id, "Encore.").status()).isEqualTo(201);
        }

        var last = answer(advisor, id, "Et encore.");

        assertThat(last.problem()).isEqualTo("too-many-attempts");
        assertThat(read(person, id).json().toString()).doesNotContain("Et encore.");
        assertThat(answer(advisor, thread(person, "Autre chose."), "Bonjour.").status()).isEqualTo(201);
        assertThat(answer(AdvisorUser.of(application, "351", "Dominique Petit"), id, "Bonjour.").status())
                .isEqualTo(201);
    }

    private long answersTold() {
        return person.mails().stream().filter(mail -> mail.subject().equals("Votre caisse vous a répondu")).count();
    }

    private List<?> sms() {
        application.settle();
        return (List<?>) application.api().send("GET", "/_local/sms?to=%2B33639987766", null).json().get("items");
    }

    @Test
    void anAnswerIsUnreadUntilItIsRead() {
        var id = thread(person, "Bonjour.");
        var other = thread(person, "Autre chose.");
        assertThat(unreadOfAccount()).isEqualTo(0);
        answer(advisor, id, "Un.");
        answer(advisor, id, "Deux.");
        answer(advisor, other, "Trois.");
        assertThat(List.of(unreadOfAccount(), unreadOfList(), unreadOf(id), unreadOf(other)))
                .isEqualTo(List.of(3, 3, true, true));

        read(person, id);

        assertThat(List.of(unreadOfAccount(), unreadOfList(), unreadOf(id), unreadOf(other)))
                .isEqualTo(List.of(1, 1, false, true));
        read(person, other);
        assertThat(List.of(unreadOfAccount(), unreadOfList(), unreadOf(other))).isEqualTo(List.of(0, 0, false));
    }

    @Test
    void oneReadsInOneRoundTripAndOneMoreWhenThereIsNews() {
        var id = thread(person, "Bonjour.");
        assertThat(RoundTrips.of("ReadThread", () -> read(person, id))).isEqualTo(1);
        answer(advisor, id, "Un.");
        assertThat(RoundTrips.of("ReadThread", () -> read(person, id))).isEqualTo(2);
        assertThat(RoundTrips.of("ReadThread", () -> read(person, id))).isEqualTo(1);
        assertThat(RoundTrips.of("ViewAccount", () -> person.get("/account"))).isEqualTo(1);
        assertThat(RoundTrips.of("ListThreads", () -> person.get("/messages"))).isEqualTo(1);
        assertThat(RoundTrips.of("SendMessage", () -> send(person, "Bonjour."))).isLessThanOrEqualTo(2);
        assertThat(RoundTrips.of("ReplyToThread", () -> reply(person, id, "Bonjour."))).isLessThanOrEqualTo(2);
        assertThat(RoundTrips.of("ReadInboxThread", () -> look(advisor, id))).isEqualTo(2);
        assertThat(RoundTrips.of("AnswerMessage", () -> answer(advisor, id, "Deux."))).isEqualTo(2);
        assertThat(RoundTrips.of("ListInbox", () -> Correspondence.inbox(advisor))).isLessThanOrEqualTo(2);
    }

    @Test
    void whatAdvisorsSeeAndAnswerStandsInTheActivityByNameAndFund() {
        var sent = send(person, "Bonjour.");
        look(advisor, sent.text("threadId"));
        answer(advisor, sent.text("threadId"), "Bonjour.");

        var activity = items(person.get("/account/activity?limit=3"));

        assertThat(activity).extracting(one -> (Object) one.get("kind")).containsExactly("MESSAGE_ANSWERED",
                "MESSAGES_VIEWED",
                "MESSAGE_SENT");
        assertThat(activity).extracting(one -> (Object) one.get("actorName")).containsExactly(
                "Camille Martin, CPAM d’Ille-et-Vilaine", "Camille Martin, CPAM d’Ille-et-Vilaine", null);
        assertThat(activity).extracting(one -> (String) one.get("detail"))
                .allSatisfy(detail -> assertThat(detail).contains(sent.text("number")).doesNotContain("Remboursement"));
    }

    @Test
    void theCopyOfAllThatIsHeldHasTheTextsAndNoKeys() {
        var id = thread(person, SECRET);
        answer(advisor, id, "Bonjour.");

        var thread = (Map<?, ?>) ((List<?>) person.get("/account/export").json().get("messages")).getFirst();

        assertThat(thread.get("threadId")).isEqualTo(id);
        assertThat((List<?>) thread.get("messages")).hasSize(2).first().asString().contains(SECRET);
        assertThat(thread.toString()).contains("Camille Martin").doesNotContain(person.id().value(), "inboxKey");
    }
}
