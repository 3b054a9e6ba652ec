package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.advisor;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.answered;
import static fr.compteassure.message.Correspondence.bodies;
import static fr.compteassure.message.Correspondence.ids;
import static fr.compteassure.message.Correspondence.inbox;
import static fr.compteassure.message.Correspondence.items;
import static fr.compteassure.message.Correspondence.key;
import static fr.compteassure.message.Correspondence.later;
import static fr.compteassure.message.Correspondence.look;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.reply;
import static fr.compteassure.message.Correspondence.send;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What awaits the advisors of a fund, and in which order. */
class InboxTest {
    @AutoClose
    private final Application application = Application.start();

    private AccountUser person;
    private AdvisorUser advisor;

    /** On a Monday, from which a week has five working days. */
    @BeforeEach
    void start() {
        var monday = Instant.parse("2027-06-07T08:00:00Z");
        application.advance(Duration.between(application.runner().clock().instant(), monday));
        person = AccountUser.of(application);
        advisor = advisor(application);
    }

    @Test
    void whatIsAnsweredLeavesTheInboxAndComesBackWithTheNextMessage() {
        var id = thread(person, "Bonjour.");
        assertThat(inbox(advisor)).containsExactly(id);

        answer(advisor, id, "Bonjour.");

        assertThat(inbox(advisor)).isEmpty();
        assertThat(answered(advisor)).containsExactly(id);
        assertThat(items(advisor.send("GET", "/advisor/messages?answered=true", null)).getFirst().get("lastAnsweredBy"))
                .isEqualTo("Camille Martin");
        reply(person, id, "Et le reste ?");
        assertThat(inbox(advisor)).containsExactly(id);
        assertThat(answered(advisor)).isEmpty();
    }

    @Test
    void theOldestUnansweredComesFirstAndThoseThatAreLateBeforeAll() {
        var first = thread(person, "1");
        application.advance(Duration.ofMinutes(1));
        var second = thread(person, "2");
        var later = later(person, Duration.ofDays(1));
        var third = thread(later, "3");
        assertThat(inbox(advisor(application))).containsExactly(first, second, third);

        later = later(person, Duration.ofDays(7));

        var items = items(advisor(application).send("GET", "/advisor/messages", null));
        assertThat(items).extracting(item -> (Object) item.get("late")).containsExactly(true, true, false);
        assertThat(items).extracting(item -> (Object) item.get("answerBy")).containsExactly("2027-06-14", "2027-06-14",
                "2027-06-15");
        answer(advisor(application), first, "Bonjour.");
        assertThat(reply(later, first, "Encore.").text("answerBy")).isEqualTo("2027-06-23");
        assertThat(inbox(advisor(application))).containsExactly(second, third, first);
    }

    @Test
    void theAnnouncedDayCountsBeforeTheTimeOfTheMessage() {
        var first = thread(person, "1");
        answer(advisor, thread(person, "2"), "Tout de suite.");
        var sooner = thread(person, "3");

        assertThat(inbox(advisor)).containsExactly(sooner, first);
    }

    @Test
    void anItemTellsWhoseItIsAndSinceWhenItWaits() {
        var sent = send(person, "Bonjour.");

        assertThat(items(advisor.send("GET", "/advisor/messages", null)).getFirst()).isEqualTo(Map.of(
                "threadId", sent.text("threadId"), "number", sent.text("number"), "subject", "REIMBURSEMENT",
                "title", "Remboursement du 12 octobre", "answerBy", "2027-06-14", "late", false,
                "insured", Map.of("familyName", "Lefèvre", "givenNames", List.of("Jean", "Noël")),
                "lastMessageAt", sent.text("sentAt"), "waitingSince", sent.text("sentAt")));
    }

    @Test
    void pastTheAnnouncedDayTheThreadSaysSoToBoth() {
        var id = thread(person, "Bonjour.");
        var onItsDay = later(person, Duration.ofDays(7));
        assertThat(read(onItsDay, id).json().get("late")).isEqualTo(false);

        var after = later(person, Duration.ofHours(14));

        assertThat(read(after, id).json().get("late")).isEqualTo(true);
        assertThat(items(after.get("/messages")).getFirst().get("late")).isEqualTo(true);
        assertThat(look(advisor(application), id).json().get("late")).isEqualTo(true);
        answer(advisor(application), id, "Bonjour.");
        assertThat(read(after, id).json()).containsEntry("late", false).doesNotContainKey("answerBy");
    }

    @Test
    void aFurtherMessageOfThePersonWaitsByItsOwnDayAndTheFirstCountsMeanwhile() {
        var sent = send(person, "Bonjour.");
        var later = later(person, Duration.ofDays(2));

        var further = reply(later, sent.text("threadId"), "Êtes-vous là ?");

        assertThat(further.text("answerBy")).isEqualTo("2027-06-16");
        assertThat(read(later, sent.text("threadId")).text("answerBy")).isEqualTo("2027-06-14");
    }

    @Test
    void whatAnAdvisorHadNotSeenStillAwaitsItsAnswer() {
        var id = thread(person, "Bonjour.");
        var seen = look(advisor, id).json().get("seen");
        var later = later(person, Duration.ofDays(1));
        reply(later, id, "J’ai oublié de dire que…");
        advisor = advisor(application);

        advisor.send("POST", "/advisor/messages/" + id + "/replies", map("body", "Voilà.", "seen", seen), key());

        assertThat(inbox(advisor)).containsExactly(id);
        assertThat(read(later, id).text("answerBy")).isEqualTo("2027-06-15");
        assertThat(bodies(read(later, id))).containsExactly("Bonjour.", "J’ai oublié de dire que…", "Voilà.");
        answer(advisor, id, "Et pour le reste…");
        assertThat(inbox(advisor)).isEmpty();
    }

    @Test
    void twoAdvisorsWhoAnswerAtOnceHaveBothAnswered() {
        var id = thread(person, "Bonjour.");
        var other = AdvisorUser.of(application, "351", "Dominique Petit");

        var answers = Application.atOnce(List.<Callable<Integer>>of(() -> answer(advisor, id, "Un.").status(),
                () -> answer(other, id, "Deux.").status()));

        assertThat(answers).containsOnly(201);
        assertThat(inbox(advisor)).isEmpty();
        assertThat(person.get("/account").json().get("unreadMessages")).isEqualTo(2);
        assertThat(bodies(read(person, id))).hasSize(3).contains("Un.", "Deux.");
    }

    @Test
    void theInboxIsReadPageByPage() {
        var threads = List.of(thread(person, "1"), thread(person, "2"), thread(person, "3"));

        var page = advisor.send("GET", "/advisor/messages?limit=2", null);
        var rest = advisor.send("GET", "/advisor/messages?limit=2&cursor=" + page.text("nextCursor"), null);

        assertThat(ids(page)).isEqualTo(threads.subList(0, 2));
        assertThat(ids(rest)).isEqualTo(threads.subList(2, 3));
        assertThat(advisor.send("GET", "/advisor/messages?answered=yes", null).wrongFields())
                .containsExactly("answered");
        assertThat(advisor.send("GET", "/advisor/messages?answered=true&cursor=" + page.text("nextCursor"), null)
                .wrongFields()).containsExactly("cursor");
    }
}
