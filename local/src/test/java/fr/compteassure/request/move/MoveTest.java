package fr.compteassure.request.move;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.AwsCalls;
import fr.compteassure.acceptance.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

class MoveTest {
    @AutoClose
    private static final Application application = Application.start();

    private final AccountUser person = user(application, map("vitaleCard", null));

    private static Map<String, Object> move(String postalCode) {
        return map("address", address(postalCode), "movedOn", application.cloud().today().toString(), "people",
                List.of("INSURED", "1"));
    }

    private static Map<String, Object> address(String postalCode) {
        return map("lines", List.of("3 quai de la Fosse"), "postalCode", postalCode, "city", "Nantes");
    }

    private Object fund() {
        return ((Map<?, ?>) person.get("/account").json().get("cpam")).get("code");
    }

    @Test
    void aMoveWithinTheFundTakesEffectAtOnce() {
        var move = submit(person, "moves", move("35400"));

        assertThat(outcome(move)).isEqualTo("ACCEPTED");
        assertThat(warnings(move)).isEmpty();
        assertThat(((Map<?, ?>) person.get("/account").json().get("address")).get("postalCode")).isEqualTo("35400");
        assertThat(fund()).isEqualTo("351");
        assertThat(person.subjects().getFirst()).isEqualTo("Nous avons reçu votre demande");
    }

    @Test
    void toAnotherFundTheWholeFileMovesAndTheFormerOneIsBlindFromThatMoment() {
        var open = submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        var former = AdvisorUser.of(application);
        var next = AdvisorUser.of(application, "441", "Dominique Petit");
        assertThat(former.review(open).status()).isEqualTo(200);

        var move = submit(person, "moves", move("44000"));

        assertThat(warnings(move)).containsExactly("new-fund");
        assertThat(fund()).isEqualTo("441");
        for (var id : List.of(open, move.text("requestId"))) {
            assertThat(former.review(id).status()).isEqualTo(404);
            assertThat(next.review(id).status()).isEqualTo(200);
        }
        assertThat(former.caseload("")).doesNotContain(open);
        assertThat(next.caseload("")).contains(open);
        assertThat(next.accept(open).text("status")).isEqualTo("ACCEPTED");
        assertThat(person.subjects()).contains("Votre dossier change de caisse");
    }

    @Test
    void aFileThatWasNotHandedOverAtOnceIsSoonAfter() {
        var open = submit(person, "vitale-card-orders", map("person", "INSURED")).text("requestId");
        try (var _ = AwsCalls.before((function, call) -> {
            if (function.equals("DeclareMove") && call instanceof QueryRequest) {
                throw new IllegalStateException("the run ends here");
            }
        })) {
            assertThat(outcome(submit(person, "moves", move("44000")))).isEqualTo("ACCEPTED");
        }
        application.advance(Duration.ofMinutes(2));

        var run = application.api().send("POST", "/_local/schedules/ApplyDueChanges", "");

        assertThat(run.json().get("applied")).isEqualTo(1);
        assertThat(AdvisorUser.of(application, "441", "Dominique Petit").caseload("")).contains(open);
        assertThat(application.api().send("POST", "/_local/schedules/ApplyDueChanges", "").json().get("applied"))
                .isEqualTo(0);
    }

    @Test
    void oneOfSeveralFundsIsToBeChosen() {
        var without = submit(person, "moves", move("59252"));
        assertThat(fields(without)).containsExactly("cpam");
        assertThat(candidates(without)).containsExactly("599", "595");
        assertThat(without.json().get("errors").toString())
                .contains("599 pour la CPAM du Hainaut (Valenciennes), 595 pour la ");
        var other = move("59252");
        other.put("cpam", "abc");
        assertThat(fields(submit(person, "moves", other))).containsExactly("cpam");
        other.put("cpam", "751");
        assertThat(candidates(submit(person, "moves", other))).containsExactly("599", "595");
        other.put("cpam", "595");

        assertThat(outcome(submit(person, "moves", other))).isEqualTo("ACCEPTED");
        assertThat(fund()).isEqualTo("595");
    }

    private static List<Object> candidates(Reply reply) {
        return List.copyOf((List<?>) ((Map<?, ?>) ((List<?>) reply.json().get("errors")).getFirst())
                .get("candidates"));
    }

    @Test
    void ofAMoveAbroadTheFundDecides() {
        var abroad = abroad();

        var move = submit(person, "moves", abroad);

        assertThat(outcome(move)).isEqualTo("SUBMITTED");
        assertThat(move.text("nextActor")).isEqualTo("FUND");
        assertThat(warnings(move)).containsExactly("rights-abroad");
        assertThat(outcome(submit(person, "moves", abroad))).isEqualTo("request-open");
        AdvisorUser.of(application).accept(move.text("requestId"));
        assertThat(person.get("/account").json().get("address").toString()).contains("BE");
        assertThat(fund()).isEqualTo("351");
    }

    private Map<String, Object> abroad() {
        var abroad = move(null);
        abroad.put("address", map("lines", List.of("12 rue de la Loi"), "postalCode", "1000", "city", "Bruxelles",
                "country", "BE"));
        return abroad;
    }

    @Test
    void whileAMoveAbroadIsReviewedThereIsNoOther() {
        var abroad = submit(person, "moves", abroad()).text("requestId");

        var other = submit(person, "moves", move("44000"));

        assertThat(outcome(other)).isEqualTo("request-open");
        assertThat(other.text("requestId")).isEqualTo(abroad);
        assertThat(fund()).isEqualTo("351");
        withdraw(person, abroad);
        assertThat(outcome(submit(person, "moves", move("44000")))).isEqualTo("ACCEPTED");
    }

    @Test
    void whoMovesAbroadStaysWithTheFundThatDecides() {
        var abroad = submit(person, "moves", abroad()).text("requestId");
        var record = new HashMap<>(person.person().record());
        record.putAll(map("cpam", "441", "address", address("44000")));
        application.imports(Api.json(record));

        var decided = AdvisorUser.of(application, "441", "Dominique Petit").accept(abroad);

        assertThat(decided.text("status")).isEqualTo("ACCEPTED");
        assertThat(fund()).isEqualTo("441");
        assertThat(person.get("/account").json().get("address").toString()).contains("BE");
    }

    @ParameterizedTest
    @CsvSource({"-1, ACCEPTED", "0, ACCEPTED", "1, wrong [movedOn]", "-50000, wrong [movedOn]"})
    void aMoveIsDeclaredFromItsDayOn(int daysFromToday, String outcome) {
        var move = move("35400");
        move.put("movedOn", application.cloud().today().plusDays(daysFromToday).toString());

        assertThat(outcome(submit(person, "moves", move))).isEqualTo(outcome);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var move = move("98800");
        move.put("people", List.of("1", "1", "7"));
        move.put("movedOn", "2026-02-30");
        move.put("colour", "green");

        assertThat(fields(submit(person, "moves", move))).containsExactlyInAnyOrder("people[1]", "people[2]", "people",
                "address.postalCode", "movedOn", "colour");
        assertThat(fields(submit(person, "moves", map("address", map("lines", List.of(), "country", "ZZ")))))
                .contains("address.lines", "address.city", "address.country", "movedOn", "people");
        var same = move("35000");
        same.put("address", map("lines", List.of("12 rue des Lilas"), "postalCode", "35000", "city", "Rennes"));
        assertThat(fields(submit(person, "moves", same))).containsExactly("address");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var key = key();
        var first = person.post("/requests/moves", move("44000"), key);

        var again = person.post("/requests/moves", move("44000"), key);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(see(person, first.text("requestId")).status()).isEqualTo(200);
    }
}
