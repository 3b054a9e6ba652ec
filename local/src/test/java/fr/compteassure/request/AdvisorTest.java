package fr.compteassure.request;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.history;
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
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AdvisorTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = user(application, map("vitaleCard", null));
    private final AdvisorUser advisor = AdvisorUser.of(application);

    private String order() {
        return submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
    }

    private String card() {
        return person.get("/account").json().get("vitaleCard") instanceof Map<?, ?> card
                ? (String) card.get("status")
                : null;
    }

    private static List<String> ids(Reply list) {
        return ((List<?>) list.json().get("items")).stream().map(item -> (String) ((Map<?, ?>) item).get("requestId"))
                .toList();
    }

    @Test
    void theCaseLoadIsOldestFirstAndPaged() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> submit(user(application, map("vitaleCard", null)),
                "vitale-card-orders", map("person", "INSURED")).text("requestId")).toList();
        advisor.take(ids.get(1));
        advisor.accept(ids.get(2));

        var all = advisor.caseload("");
        assertThat(all).filteredOn(ids::contains).containsExactly(ids.get(0), ids.get(1), ids.get(3), ids.get(4));
        assertThat(all).isSorted();
        assertThat(advisor.caseload("&status=IN_REVIEW")).contains(ids.get(1)).doesNotContain(ids.get(0));
        assertThat(advisor.caseload("&status=ACCEPTED&type=VITALE_CARD_ORDER")).contains(ids.get(2));
        assertThat(pages(1)).isEqualTo(all);
    }

    private List<String> pages(int limit) {
        return Stream.iterate(advisor.send("GET", "/advisor/requests?limit=" + limit, null), page -> page != null,
                page -> page.json().get("nextCursor") instanceof String cursor
                        ? advisor.send("GET", "/advisor/requests?limit=" + limit + "&cursor=" + cursor, null)
                        : null)
                .flatMap(page -> ids(page).stream()).toList();
    }

    @Test
    void ofTwoAdvisorsOneDecides() {
        var id = order();
        var seen = advisor.review(id).json().get("seen");
        var other = AdvisorUser.of(application, "351", "Dominique Petit");

        var replies = Application.atOnce(List.<Callable<Reply>>of(
                () -> decide(advisor, id, map("decision", "ACCEPTED", "seen", seen)),
                () -> decide(other, id, map("decision", "REJECTED", "reason", "Non.", "seen", seen))));

        assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(200, 409);
        assertThat(replies.stream().filter(reply -> reply.status() == 409).map(reply -> reply.text("type")))
                .containsExactly("/problems/decided-meanwhile");
        assertThat(history(see(person, id))).hasSize(3);
    }

    private static Reply decide(AdvisorUser who, String id, Map<String, Object> decision) {
        return who.send("POST", "/advisor/requests/" + id + "/decisions", decision);
    }

    @Test
    void whateverHappensAtOnceIsOneHistoryWithoutGaps() {
        var id = order();
        var others = IntStream.range(0, 4).mapToObj(i -> AdvisorUser.of(application, "351", "Agent " + i)).toList();
        var actions = Stream.<Callable<Reply>>concat(
                others.stream().map(other -> () -> other.take(id)),
                Stream.of(() -> withdraw(person, id), () -> see(person, id),
                        () -> advisor.ask(id, "PHOTO", "La photo est floue."),
                        () -> person.post("/requests/" + id + "/answers", map("text", "La voici.")),
                        () -> advisor.accept(id)))
                .toList();

        var replies = Application.atOnce(actions);

        assertThat(replies).allMatch(reply -> reply.status() < 500);
        var steps = history(see(person, id));
        assertThat(steps.getFirst()).isEqualTo("SUBMITTED by INSURED");
        assertThat(advisor.review(id).json().get("seen")).isEqualTo(steps.size());
        assertThat(IntStream.range(1, steps.size())).allMatch(i -> mayFollow(steps.get(i), steps.get(i - 1)));
        assertThat(steps.stream().filter(step -> step.startsWith("ACCEPTED") || step.startsWith("WITHDRAWN")))
                .hasSize(1);
    }

    private static boolean mayFollow(String step, String before) {
        return switch (step) {
            case "IN_REVIEW by INSURED" -> before.startsWith("INFORMATION_NEEDED");
            case "INFORMATION_NEEDED by ADVISOR", "ACCEPTED by ADVISOR" -> before.startsWith("IN_REVIEW");
            default -> !before.startsWith("ACCEPTED") && !before.startsWith("WITHDRAWN");
        };
    }

    @Test
    void aDecisionThatWasWrongIsMadeAgainForTwoMonths() {
        var id = order();
        advisor.refuse(id);

        assertThat(advisor.reopen(id).text("status")).isEqualTo("IN_REVIEW");
        assertThat(see(person, id).text("nextActor")).isEqualTo("FUND");
        assertThat(outcome(advisor.reopen(id))).isEqualTo("request-open");
        advisor.accept(id);
        assertThat(card()).isEqualTo("ORDERED");
        application.advance(Duration.ofDays(63));
        assertThat(outcome(AdvisorUser.of(application).reopen(id))).isEqualTo("too-late");
    }

    @Test
    void whatWasAcceptedByMistakeIsTakenBackByTheNextDecision() {
        var id = order();
        advisor.accept(id);
        advisor.reopen(id);

        assertThat(card()).isEqualTo("ORDERED");
        advisor.refuse(id);
        assertThat(card()).isNull();
    }

    @Test
    void aDecisionIsNotMadeAgainBesideAnotherRequest() {
        var id = order();
        advisor.refuse(id);
        order();

        assertThat(outcome(advisor.reopen(id))).isEqualTo("request-open");
    }

    @Test
    void whoHasARequestTakesItUpAgainWithoutAnotherEmail() {
        var id = order();
        advisor.take(id);
        var told = person.subjects().size();

        assertThat(advisor.take(id).json().get("seen")).isEqualTo(2);

        assertThat(person.subjects()).hasSize(told);
        AdvisorUser.of(application, "351", "Dominique Petit").take(id);
        assertThat(person.subjects()).hasSize(told + 1);
    }

    @Test
    void whatWasRefusedAndOpenedAgainIsStillThePersonsToWithdraw() {
        var id = order();
        advisor.refuse(id);
        advisor.reopen(id);

        assertThat(withdraw(person, id).text("status")).isEqualTo("WITHDRAWN");
    }
}
