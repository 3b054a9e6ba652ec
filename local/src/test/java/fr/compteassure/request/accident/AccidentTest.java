package fr.compteassure.request.accident;

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
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccidentTest {
    private static final String ROUTE = "third-party-accidents";
    private static final String INJURIES = "Poignet cassé,\nbleus.";

    @AutoClose
    private static final Application application = Application.shared();

    private static LocalDate today() {
        return application.cloud().today();
    }

    /** The declaration of an accident of the insured person. */
    static Map<String, Object> accident(LocalDate occurredOn) {
        return map("person", "INSURED", "occurredOn", occurredOn.toString(), "place", "Rue de la Paix, Rennes",
                "kind", "ROAD", "circumstances", "Une voiture m’a renversé.", "injuries", INJURIES,
                "thirdParty",
                map("name", "Paul Exemple", "address", "1 rue du Port\n33000 Bordeaux", "insurer", "Assurance",
                        "policyNumber", "123456", "vehiclePlate", "AA-123-AA"),
                "policeReport", true, "workRelated", false, "lawsuit", false);
    }

    private static Map<String, Object> accident(String field, Object value) {
        var form = accident(today());
        form.put(field, value);
        return form;
    }

    private static Reply declare(AccountUser person, Map<String, Object> form) {
        return submit(person, ROUTE, form);
    }

    @Test
    void aDeclarationIsReviewedWithoutFurtherPieces() {
        var person = AccountUser.of(application);

        var request = declare(person, accident(today()));

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(request.text("nextActor")).isEqualTo("FUND");
        assertThat(request.text("expectedBy")).isEqualTo(today().plusDays(30).toString());
        assertThat(request.json().get("pieces")).isEqualTo(List.of(
                Map.of("piece", "REPORT", "required", false, "received", false),
                Map.of("piece", "MEDICAL_CERTIFICATE", "required", false, "received", false)));
        assertThat(see(person, request.text("requestId")).json().get("form")).isEqualTo(accident(today()));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "14, false", "15, false", "16, true", "4000, true"})
    void aDeclarationAfterFifteenDaysIsLateAndCounts(int daysAgo, boolean late) {
        var request = declare(AccountUser.of(application), accident(today().minusDays(daysAgo)));

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(warnings(request).contains("late")).isEqualTo(late);
    }

    @Test
    void whatElseIsToBeDoneIsTold() {
        var person = AccountUser.of(application);
        var form = accident("workRelated", true);
        form.put("lawsuit", true);

        assertThat(warnings(declare(person, form)))
                .containsExactly("work-accident", "court", "reimbursements-unchanged");
        assertThat(warnings(declare(person, accident(today().minusDays(1)))))
                .containsExactly("reimbursements-unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROAD", "ASSAULT", "ANIMAL", "SPORT", "SCHOOL", "PUBLIC_PLACE", "TRANSPORT", "MEDICAL",
            "PRODUCT", "OTHER"})
    void anAccidentOfAnyKindIsDeclared(String kind) {
        assertThat(outcome(declare(AccountUser.of(application), accident("kind", kind)))).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"1, wrong [occurredOn]", "0, SUBMITTED", "-1, SUBMITTED"})
    void anAccidentHasHappened(int daysFromToday, String outcome) {
        assertThat(outcome(declare(AccountUser.of(application), accident(today().plusDays(daysFromToday)))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-28, wrong [occurredOn]", "2020-02-29, SUBMITTED", "2020-03-01, SUBMITTED"})
    void nobodyIsHurtBeforeBirth(LocalDate occurredOn, String outcome) {
        var child = map("id", "1", "familyName", "Lefèvre--de La Tour", "givenNames", List.of("Zoé", "Léa"),
                "birthDate",
                "2020-02-29", "relationship", "CHILD");
        var form = accident(occurredOn);
        form.put("person", "1");

        assertThat(outcome(declare(user(application, map("beneficiaries", List.of(child))), form))).isEqualTo(outcome);
    }

    @Test
    void thoseOfOneAccidentAreDeclaredEachAndEachOnce() {
        var person = AccountUser.of(application);
        var first = declare(person, accident(today()));

        var second = declare(person, accident("kind", "SPORT"));

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        assertThat(outcome(declare(person, accident("person", "1")))).isEqualTo("SUBMITTED");
        assertThat(outcome(declare(person, accident(today().minusDays(1))))).isEqualTo("SUBMITTED");
        withdraw(person, first.text("requestId"));
        assertThat(outcome(declare(person, accident(today())))).isEqualTo("SUBMITTED");
    }

    @Test
    void theSameKeyIsTheSameReceipt() {
        var person = AccountUser.of(application);
        var key = key();
        var first = person.post("/requests/" + ROUTE, accident(today()), key);

        var again = person.post("/requests/" + ROUTE, accident(today()), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void rightsThatEndedAreNoObstacle() {
        var person = user(application, map("rights",
                map("from", "2020-01-01", "to", today().minusDays(1).toString()), "beneficiaries", List.of()));

        assertThat(outcome(declare(person, accident(today())))).isEqualTo("SUBMITTED");
        assertThat(outcome(declare(person, accident("person", "1")))).isEqualTo("wrong [person]");
    }

    @Test
    void thoseWhoCausedItNeedNotBeKnown() {
        var person = AccountUser.of(application);
        var request = declare(person, accident("thirdParty", map()));

        assertThat(outcome(request)).isEqualTo("SUBMITTED");
        assertThat(see(person, request.text("requestId")).json().get("form")).asString().doesNotContain("thirdParty");
        var unknown = accident(today().minusDays(1));
        unknown.remove("thirdParty");
        assertThat(outcome(declare(person, unknown))).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({"circumstances, 4000, SUBMITTED", "circumstances, 4001, wrong [circumstances]",
            "injuries, 4000, SUBMITTED", "injuries, 4001, wrong [injuries]", "place, 200, SUBMITTED",
            "place, 201, wrong [place]", "injuries, 0, wrong [injuries]", "place, 0, wrong [place]"})
    void textsAreAsLongAsTheyNeedToBe(String field, int length, String outcome) {
        assertThat(outcome(declare(AccountUser.of(application), accident(field, "é".repeat(length)))))
                .isEqualTo(outcome);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = AccountUser.of(application);
        var form = accident(today().plusDays(1));
        form.putAll(map("person", "7", "kind", "WAR", "policeReport", "yes", "lawsuit", null, "colour", "green",
                "thirdParty", map("name", " ", "vehiclePlate", "A".repeat(201), "phone", "06")));

        assertThat(fields(declare(person, form))).containsExactlyInAnyOrder("occurredOn", "person", "kind",
                "policeReport",
                "lawsuit", "colour", "thirdParty.name", "thirdParty.vehiclePlate", "thirdParty.phone");
        assertThat(fields(declare(person, map()))).containsExactlyInAnyOrder("person", "occurredOn", "place", "kind",
                "circumstances", "injuries", "policeReport", "workRelated", "lawsuit");
    }

    @Test
    void nothingOfItIsLoggedOrMailedOrOnTheActivityList() {
        var person = AccountUser.of(application);
        var lines = new ConcurrentLinkedQueue<String>();
        application.runner().listenToLogs((_, line) -> lines.add(line));

        declare(person, accident("injuries", "Poignet-fracassé"));

        assertThat(person.mails().getFirst().text() + person.subjects()).doesNotContain("Poignet", "accident");
        assertThat(person.get("/account/activity").toString()).doesNotContain("Poignet", "renversé");
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("Poignet") || line.contains("renversé"));
    }
}
