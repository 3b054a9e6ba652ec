package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.history;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RequestLifeTest {
    @AutoClose
    private static final Application application = Application.start();

    private AccountUser person = user(application, map("vitaleCard", null));
    private final AdvisorUser advisor = AdvisorUser.of(application);

    private String order() {
        return submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
    }

    private String card() {
        return person.get("/account").json().get("vitaleCard") instanceof Map<?, ?> card
                ? (String) card.get("status")
                : null;
    }

    private int toAnswer() {
        return ((Number) person.get("/account").json().get("requestsToAnswer")).intValue();
    }

    @Test
    void anAcceptedRequestTakesEffect() {
        var id = order();

        var accepted = advisor.accept(id);

        assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
        assertThat(card()).isEqualTo("ORDERED");
        assertThat(history(see(person, id))).containsExactly("SUBMITTED by INSURED", "IN_REVIEW by ADVISOR",
                "ACCEPTED by ADVISOR");
        assertThat(person.subjects().getFirst()).isEqualTo("Une réponse vous attend dans votre compte assuré");
        assertThat(person.kinds().stream().limit(3)).containsExactly("REQUEST_DECIDED", "REQUEST_VIEWED",
                "REQUEST_SUBMITTED");
    }

    @Test
    void aRefusalSaysWhyAndHowToAppeal() {
        var id = order();

        advisor.refuse(id);

        var seen = see(person, id);
        assertThat(seen.json().toString()).contains("Les pièces ne concordent pas.", "Camille Martin, CPAM");
        assertThat(((Map<?, ?>) seen.json().get("appeal")).get("before"))
                .isEqualTo(application.cloud().today().plusMonths(2).toString());
        assertThat(card()).isNull();
        assertThat(outcome(withdraw(person, id))).isEqualTo("request-closed");
    }

    @Test
    void whatIsAskedIsAnsweredAndThePersonIsToldOfItOnce() {
        var id = order();
        var before = toAnswer();
        withdraw(person, id);
        var next = order();
        advisor.ask(next, "PHOTO", "La photo est floue.");

        assertThat(before).isEqualTo(1);
        assertThat(toAnswer()).isEqualTo(1);
        assertThat(see(person, next).text("nextActor")).isEqualTo("INSURED");
        assertThat(person.post("/requests/" + next + "/answers", map()).status()).isEqualTo(400);
        var key = key();
        var answer = person.post("/requests/" + next + "/answers", map("text", "La voici, plus nette."), key);
        assertThat(answer.text("status")).isEqualTo("IN_REVIEW");
        assertThat(person.post("/requests/" + next + "/answers", map("text", "La voici, plus nette."), key).json())
                .isEqualTo(answer.json());
        assertThat(outcome(person.post("/requests/" + next + "/answers", map("text", "Encore.")))).isEqualTo(
                "nothing-asked");
        assertThat(toAnswer()).isZero();
    }

    @Test
    void aSecondDemandForAPieceSaysWhy() {
        var id = order();
        advisor.ask(id, "PHOTO", "La photo est floue.");
        person.post("/requests/" + id + "/answers", map("text", "La voici."));

        var again = advisor.ask(id, "PHOTO", "La photo est floue.");

        assertThat(again.status()).isEqualTo(400);
        assertThat(advisor.ask(id, "PHOTO", "La nouvelle photo ne montre pas tout le visage.").status()).isEqualTo(200);
    }

    @Test
    void thereIsAnEndToDemandsButNotToDecisions() {
        var id = order();
        for (int i = 1; i <= 10; i++) {
            assertThat(advisor.ask(id, "PHOTO", "La photo n’est pas lisible (" + i + ").").status()).isEqualTo(200);
        }

        var again = advisor.ask(id, "PHOTO", "La photo n’est toujours pas lisible.");

        assertThat(outcome(again)).isEqualTo("wrong [decision]");
        assertThat(advisor.refuse(id).text("status")).isEqualTo("REJECTED");
    }

    @Test
    void oneSubmitsFiftyTimesADay() {
        for (int i = 1; i <= 50; i++) {
            withdraw(person, order());
        }

        var tooMany = submit(person, "vitale-card-orders", map("person", "INSURED"));

        assertThat(outcome(tooMany)).isEqualTo("too-many-attempts");
        assertThat(submit(user(application, map("vitaleCard", null)), "vitale-card-orders", map("person", "INSURED"))
                .status()).isEqualTo(201);
        application.advance(Duration.ofDays(1));
        person = person.elsewhere();
        assertThat(see(person, order()).text("status")).isEqualTo("SUBMITTED");
    }

    @Test
    void whatIsNotDecidedHasNoDecisionToMakeAgain() {
        var id = order();

        var reopened = advisor.reopen(id);

        assertThat(outcome(reopened)).isEqualTo("request-open");
        assertThat(reopened.text("detail")).contains("pas de décision");
    }

    @Test
    void newsAreReadOnce() {
        var id = order();
        advisor.take(id);

        assertThat(listed(id).get("unread")).isEqualTo(true);
        see(person, id);
        assertThat(listed(id).get("unread")).isEqualTo(false);
    }

    private Map<?, ?> listed(String id) {
        return ((List<?>) person.get("/requests").json().get("items")).stream().map(item -> (Map<?, ?>) item)
                .filter(item -> item.get("requestId").equals(id)).findFirst().orElseThrow();
    }

    @Test
    void listsArePagedAndFiltered() {
        var ids = IntStream.range(0, 3).mapToObj(_ -> {
            var id = order();
            withdraw(person, id);
            return id;
        }).toList();
        var open = order();

        var first = person.get("/requests?limit=2");
        var second = person.get("/requests?limit=2&cursor=" + first.text("nextCursor"));

        assertThat(ids(first)).containsExactly(open, ids.getLast());
        assertThat(ids(second)).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.json()).doesNotContainKey("nextCursor");
        assertThat(ids(person.get("/requests?status=WITHDRAWN&limit=2"))).containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(person.get("/requests?type=MOVE"))).isEmpty();
        assertThat(person.get("/requests?status=OPEN&colour=green").status()).isEqualTo(400);
    }

    private static List<String> ids(Reply list) {
        return ((List<?>) list.json().get("items")).stream().map(item -> (String) ((Map<?, ?>) item).get("requestId"))
                .toList();
    }

    @Test
    void aRequestIsItsPersonsAndItsFundsAlone() {
        var id = order();
        var stranger = AccountUser.of(application);
        var elsewhere = AdvisorUser.of(application, "751", "Dominique Petit");

        assertThat(see(stranger, id).status()).isEqualTo(404);
        assertThat(withdraw(stranger, id).status()).isEqualTo(404);
        assertThat(stranger.post("/requests/" + id + "/objection", map("reason", "Non")).status()).isEqualTo(404);
        assertThat(elsewhere.review(id).status()).isEqualTo(404);
        assertThat(elsewhere.take(id).status()).isEqualTo(404);
        assertThat(elsewhere.caseload("")).doesNotContain(id);
        assertThat(advisor.caseload("")).contains(id);
        assertThat(see(person, "0".repeat(96)).status()).isEqualTo(404);
        assertThat(see(person, "open%23x").status()).isEqualTo(404);
        assertThat(advisor.review("f".repeat(96)).status()).isEqualTo(404);
    }
}
