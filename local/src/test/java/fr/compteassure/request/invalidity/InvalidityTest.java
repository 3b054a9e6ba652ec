package fr.compteassure.request.invalidity;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.user;
import static fr.compteassure.request.Procedures.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.mail.FrenchDates;
import fr.compteassure.request.law.Law;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidityTest {
    private static final String ROUTE = "invalidity-pension-applications";

    @AutoClose
    private static final Application application = Application.start();

    private static LocalDate today() {
        return application.cloud().today();
    }

    static Map<String, Object> form(LocalDate today) {
        return map("occupation", "Menuisière à façon", "lastWorkedOn", today.minusMonths(7).toString(),
                "incapacitySince", today.minusMonths(6).toString(), "doctorName", "Dr Anne Morel", "otherPensions",
                false,
                "monthlyIncomeCents", 98_000);
    }

    private static Map<String, Object> with(String field, Object value) {
        var form = form(today());
        form.put(field, value);
        return form;
    }

    @Test
    void silenceIsARefusalAndTheReceiptSaysSo() {
        var receipt = submit(AccountUser.of(application), ROUTE, form(today()));

        assertThat(outcome(receipt)).isEqualTo("SUBMITTED");
        assertThat(receipt.text("type")).isEqualTo("INVALIDITY_PENSION_APPLICATION");
        assertThat(warnings(receipt)).containsExactly("silence-refuses");
        var refused = today().plusMonths(2);
        assertThat(receipt.toString()).contains(FrenchDates.inWords(refused),
                FrenchDates.inWords(refused.plusMonths(2)), "commission de recours amiable");
        assertThat(LocalDate.parse(receipt.text("expectedBy"))).isBeforeOrEqualTo(refused);
        assertThat(receipt.json().get("pieces").toString()).isEqualTo("[{piece=TAX_NOTICE, required=true,"
                + " received=false}, {piece=IDENTITY_DOCUMENT, required=true, received=false}]");
    }

    @Test
    void onceTheFundHasBeenSilentForTwoMonthsOneMayAppeal() {
        var person = AccountUser.of(application);
        var id = submit(person, ROUTE, form(today())).text("requestId");
        var refused = today().plusMonths(2);
        application.pass(Duration.ofDays(refused.toEpochDay() - today().toEpochDay()));
        assertThat(see(person.elsewhere(), id).json()).doesNotContainKey("appeal");

        application.pass(Duration.ofDays(1));

        assertThat(((Map<?, ?>) see(person.elsewhere(), id).json().get("appeal")).get("before"))
                .isEqualTo(refused.plusMonths(2).toString());
    }

    @Test
    void whatWasDecidedAndOpenedAgainIsNotRefusedBySilence() {
        var person = AccountUser.of(application);
        var id = submit(person, ROUTE, form(today())).text("requestId");
        application.pass(Duration.ofDays(40));
        var refused = today();
        AdvisorUser.of(application).refuse(id);
        AdvisorUser.of(application).reopen(id);
        application.pass(Duration.ofDays(40));
        assertThat(((Map<?, ?>) see(person.elsewhere(), id).json().get("appeal")).get("before"))
                .isEqualTo(refused.plusMonths(2).toString());

        AdvisorUser.of(application).accept(id);
        AdvisorUser.of(application).reopen(id);

        assertThat(see(person.elsewhere(), id).json()).containsEntry("status", "IN_REVIEW").doesNotContainKey("appeal");
    }

    @ParameterizedTest
    @CsvSource({"-1, retirement-age", "0, retirement-age", "1, SUBMITTED"})
    void oneAppliesBelowTheAgeOfRetirement(int daysLater, String outcome) {
        var person = bornSoThatRetirementIsIn(daysLater);

        assertThat(outcome(submit(person, ROUTE, form(today())))).isEqualTo(outcome);
    }

    private static AccountUser bornSoThatRetirementIsIn(int days) {
        var law = Law.on(today());
        var birthDate = today().minusYears(70);
        while (!birthDate.plus(law.retirementAge(birthDate)).equals(today().plusDays(days))) {
            birthDate = birthDate.plusDays(1);
        }
        var next = Person.next();
        var person = new Person(next.nir(), next.familyName(), birthDate, next.postalCode(), next.email());
        application.imports(person.line());
        return AccountUser.of(application, person);
    }

    @ParameterizedTest
    @CsvSource({"1, insured-too-short", "0, SUBMITTED", "-1, SUBMITTED"})
    void oneAppliesOnceInsuredForTwelveMonths(int firstDayAfter, String outcome) {
        var person = user(application, map("rights",
                map("from", today().minusMonths(12).plusDays(firstDayAfter).toString(), "to", "2035-12-31")));

        assertThat(outcome(submit(person, ROUTE, form(today())))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"lastWorkedOn, 0", "incapacitySince, 0", "lastWorkedOn, -9000", "incapacitySince, -9000"})
    void eitherDayMayComeFirst(String field, int daysAfterToday) {
        assertThat(outcome(submit(AccountUser.of(application), ROUTE,
                with(field, today().plusDays(daysAfterToday).toString())))).isEqualTo("SUBMITTED");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var person = AccountUser.of(application);
        var form = map("occupation", " ", "lastWorkedOn", today().plusDays(1).toString(), "incapacitySince",
                person.person().birthDate().minusDays(1).toString(), "doctorName", "x".repeat(201), "otherPensions",
                "no",
                "monthlyIncomeCents", -1, "colour", "green");

        assertThat(fields(submit(person, ROUTE, form))).containsExactlyInAnyOrderElementsOf(form.keySet());
        assertThat(fields(submit(person, ROUTE, map()))).containsExactlyInAnyOrder("occupation", "lastWorkedOn",
                "incapacitySince", "doctorName", "otherPensions");
    }

    @Test
    void theMonthlyIncomeMayBeLeftOut() {
        var person = AccountUser.of(application);
        var form = new HashMap<>(form(today()));
        form.remove("monthlyIncomeCents");
        var receipt = submit(person, ROUTE, form);

        assertThat(outcome(receipt)).isEqualTo("SUBMITTED");
        assertThat(see(person, receipt.text("requestId")).json().get("form")).isEqualTo(form);
        assertThat(outcome(submit(AccountUser.of(application), ROUTE, with("monthlyIncomeCents", null))))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void oneIsOpenForAPerson() {
        var person = AccountUser.of(application);
        var key = key();
        var first = person.post("/requests/" + ROUTE, form(today()), key);

        var second = submit(person, ROUTE, with("occupation", "Autre"));

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        assertThat(person.post("/requests/" + ROUTE, form(today()), key).json()).isEqualTo(first.json());
        AdvisorUser.of(application).refuse(first.text("requestId"));
        assertThat(outcome(submit(person, ROUTE, form(today())))).isEqualTo("SUBMITTED");
    }
}
