package fr.compteassure.message;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.message.Correspondence.advisor;
import static fr.compteassure.message.Correspondence.answer;
import static fr.compteassure.message.Correspondence.answered;
import static fr.compteassure.message.Correspondence.inbox;
import static fr.compteassure.message.Correspondence.look;
import static fr.compteassure.message.Correspondence.read;
import static fr.compteassure.message.Correspondence.thread;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.request.Procedures;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Threads of people who belong to another fund from some moment on. */
class ThreadsFollowTest {
    @AutoClose
    private final Application application = Application.start();

    private final AccountUser person = AccountUser.of(application);
    private final AdvisorUser advisor = advisor(application);

    @Test
    void threadsFollowAMoveAndNobodyIsToldTwice() {
        var waiting = thread(person, "Bonjour.");
        var announced = read(person, waiting).text("answerBy");
        var done = thread(person, "Merci.");
        answer(advisor, done, "De rien.");
        var mails = person.mails().size();

        Procedures.submit(person, "moves", map("address", map("lines", List.of("1 rue du Port"), "postalCode", "97400",
                "city", "Saint-Denis"), "movedOn", application.cloud().today().toString(), "people",
                List.of("INSURED", "1")));

        var next = AdvisorUser.of(application, "974", "Lou Hoarau");
        for (var id : List.of(waiting, done)) {
            assertThat(look(advisor, id).status()).isEqualTo(404);
            assertThat(answer(advisor, id, "Bonjour.").status()).isEqualTo(404);
            assertThat(look(next, id).status()).isEqualTo(200);
        }
        assertThat(inbox(advisor)).isEmpty();
        assertThat(answered(advisor)).isEmpty();
        assertThat(inbox(next)).containsExactly(waiting);
        assertThat(answered(next)).containsExactly(done);
        assertThat(person.subjects().subList(0, person.mails().size() - mails)).doesNotContain(
                "Votre message est bien arrivé", "Votre caisse vous a répondu");
        assertThat(read(person, waiting).text("answerBy")).isEqualTo(announced);
        assertThat(answer(next, waiting, "Bonjour.").status()).isEqualTo(201);
    }

    @Test
    void threadsFollowWhomTheFundsOwnFilesMove() {
        var id = thread(person, "Bonjour.");
        var record = person.person().record();
        record.put("cpam", "441");
        application.imports(Api.json(record));

        assertThat(inbox(advisor)).isEmpty();

        var next = AdvisorUser.of(application, "441", "Dominique Petit");
        assertThat(inbox(next)).containsExactly(id);
    }
}
