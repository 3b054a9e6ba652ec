package fr.compteassure.request.cover;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.key;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.see;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.Procedures.warnings;
import static fr.compteassure.request.Procedures.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.AdvisorUser;
import fr.compteassure.acceptance.Api;
import fr.compteassure.acceptance.Application;
import fr.compteassure.acceptance.Person;
import fr.compteassure.acceptance.Reply;
import fr.compteassure.request.law.CoverLaw;
import fr.compteassure.request.law.Law;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverTest {
    private static final String ROUTE = "complementary-cover-applications";
    private static final String RENNES = "35";

    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser person = AccountUser.of(application);

    private static LocalDate today() {
        return application.cloud().today();
    }

    private static CoverLaw law() {
        return Law.on(today()).cover();
    }

    private static Map<String, Object> one(String relationship, LocalDate birthDate) {
        return map("relationship", relationship, "birthDate", birthDate.toString());
    }

    private static Map<String, Object> income(int person, long cents) {
        return map("person", person, "kind", "SALARY", "totalCents", cents);
    }

    /** An application of somebody who lives alone, pays the rent, and has such incomes. */
    static Map<String, Object> alone(AccountUser person, long... cents) {
        var incomes = new ArrayList<Map<String, Object>>();
        for (var sum : cents) {
            incomes.add(income(0, sum));
        }
        return map("household", new ArrayList<>(List.of(one("APPLICANT", person.person().birthDate()))), "incomes",
                incomes, "housing", "NONE", "minimumIncome", "NONE", "manager", "FUND");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> estimate(Reply receipt) {
        return (Map<String, Object>) receipt.json().get("estimate");
    }

    private Map<String, Object> estimate(Map<String, Object> form) {
        var receipt = submit(person, ROUTE, form);
        withdraw(person, receipt.text("requestId"));
        return estimate(receipt);
    }

    @Test
    void theEstimateIsToldAtOnceAsOneAndTheFundDecides() {
        var receipt = submit(person, ROUTE, alone(person, 900_000));

        assertThat(outcome(receipt)).isEqualTo("SUBMITTED");
        assertThat(receipt.text("type")).isEqualTo("COMPLEMENTARY_COVER_APPLICATION");
        assertThat(estimate(receipt)).containsEntry("outcome", "FREE").containsEntry("resourcesCents", 900_000)
                .containsEntry("freeCeilingCents", (int) law().freeCeiling(1, RENNES))
                .containsEntry("payingCeilingCents", (int) law().payingCeiling(1, RENNES))
                .containsEntry("monthlyCents", 0).containsEntry("periodFrom", law().periodFrom().toString())
                .containsEntry("periodTo", law().periodTo().toString());
        assertThat(warnings(receipt)).containsExactly("estimate");
        assertThat(receipt.text("nextActor")).isEqualTo("INSURED");
        assertThat(LocalDate.parse(receipt.text("expectedBy"))).isBeforeOrEqualTo(today().plusMonths(2));
        assertThat(receipt.json().get("pieces").toString())
                .isEqualTo("[{piece=INCOME_PROOF, required=true, received=false},"
                        + " {piece=TAX_NOTICE, required=true, received=false}]");
        assertThat(see(person, receipt.text("requestId")).json()).containsEntry("estimate", estimate(receipt));
    }

    @ParameterizedTest
    @CsvSource({"free, 0, FREE", "free, 1, PAYING", "paying, 0, PAYING", "paying, 1, NONE"})
    void aCeilingIsReachedToTheCent(String which, long more, String outcome) {
        var ceiling = which.equals("free") ? law().freeCeiling(1, RENNES) : law().payingCeiling(1, RENNES);

        var estimate = estimate(alone(person, ceiling + more));

        assertThat(estimate).containsEntry("outcome", outcome);
        assertThat((int) estimate.get("monthlyCents") > 0).isEqualTo(outcome.equals("PAYING"));
    }

    @Test
    void overseasTheCeilingsAreHigher() {
        var next = Person.next();
        var islander = new Person(next.nir(), next.familyName(), next.birthDate(), "97400", next.email());
        var record = islander.record();
        record.put("cpam", "974");
        application.imports(Api.json(record));
        var account = AccountUser.of(application, islander);

        assertThat(estimate(submit(account, ROUTE, alone(account)))).containsEntry("freeCeilingCents",
                (int) law().freeCeiling(1, "974"));
        assertThat(law().freeCeiling(1, "974")).isGreaterThan(law().freeCeiling(1, RENNES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "ASPA"})
    void whoHasAMinimumIncomeNeedProveNothing(String minimum) {
        var form = alone(person);
        form.put("minimumIncome", minimum);

        assertThat(submit(person, ROUTE, form).json().get("pieces").toString()).doesNotContain("required=true");
    }

    @Test
    void achildIsOnTheirOwnFromTwentyFiveOn() {
        var form = alone(person, 100);
        household(form).add(one("CHILD", today().minusYears(25)));
        household(form).add(one("CHILD", today().minusYears(25).plusDays(1)));
        form.put("incomes", List.of(income(1, 5_000_000), income(2, 700)));

        var receipt = submit(person, ROUTE, form);

        assertThat(warnings(receipt)).containsExactly("estimate", "separate-household");
        assertThat(estimate(receipt)).containsEntry("resourcesCents", 700)
                .containsEntry("freeCeilingCents", (int) law().freeCeiling(2, RENNES));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> household(Map<String, Object> form) {
        return (List<Object>) form.get("household");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var form = map("household",
                List.of(one("APPLICANT", person.person().birthDate().plusDays(1)), one("FRIEND", today()),
                        one("CHILD", today().plusDays(1)), one("CHILD", today().minusYears(131)), map()),
                "incomes", List.of(income(5, 1), income(-1, 1), income(0, -1), income(0, 10_000_000_001L),
                        map("person", 0, "kind", "GIFT", "totalCents", "1")),
                "housing", "CASTLE", "manager", "la mutuelle", "colour", "green");

        assertThat(fields(submit(person, ROUTE, form))).containsExactlyInAnyOrder("household[0].birthDate",
                "household[1].relationship", "household[2].birthDate", "household[3].birthDate",
                "household[4].relationship", "household[4].birthDate", "incomes[0].person", "incomes[1].person",
                "incomes[2].totalCents", "incomes[3].totalCents", "incomes[4].kind", "incomes[4].totalCents", "housing",
                "minimumIncome", "manager", "colour");
        assertThat(fields(submit(person, ROUTE, map("household", List.of(), "incomes", 1)))).contains("household",
                "incomes", "housing", "minimumIncome", "manager");
    }

    @Test
    void aHouseholdHasOneApplicantAndAtMostOnePartner() {
        var two = alone(person);
        household(two).add(one("APPLICANT", person.person().birthDate()));
        var none = alone(person);
        household(none).set(0, one("PARTNER", today().minusYears(30)));
        var partners = alone(person);
        household(partners).addAll(Collections.nCopies(2, one("PARTNER", today().minusYears(30))));

        for (var form : List.of(two, none, partners)) {
            assertThat(fields(submit(person, ROUTE, form))).containsExactly("household");
        }
    }

    @Test
    void thereAreOnlySoManyPeopleAndIncomes() {
        var crowd = alone(person, new long[101]);
        household(crowd).addAll(Collections.nCopies(30, one("CHILD", today())));
        var full = alone(person, new long[100]);
        household(full).addAll(Collections.nCopies(29, one("CHILD", today())));

        assertThat(fields(submit(person, ROUTE, crowd))).containsExactlyInAnyOrder("household", "incomes");
        assertThat(outcome(submit(person, ROUTE, full))).isEqualTo("SUBMITTED");
    }

    @Test
    void oneIsOpenForAPerson() {
        var key = key();
        var first = person.post("/requests/" + ROUTE, alone(person, 1), key);

        var second = submit(person, ROUTE, alone(person, 2));

        assertThat(outcome(second)).isEqualTo("request-open");
        assertThat(second.text("requestId")).isEqualTo(first.text("requestId"));
        assertThat(person.post("/requests/" + ROUTE, alone(person, 1), key).json()).isEqualTo(first.json());
    }

    @Test
    void whatIsAcceptedChangesNothingOfTheFileAndNothingIsToldOfIt() {
        var receipt = submit(person, ROUTE, alone(person, 123_456));
        var before = person.get("/account").json().get("beneficiaries");

        AdvisorUser.of(application).accept(receipt.text("requestId"));

        assertThat(see(person, receipt.text("requestId")).text("status")).isEqualTo("ACCEPTED");
        assertThat(person.get("/account").json().get("beneficiaries")).isEqualTo(before);
        assertThat(person.get("/account/activity").toString()).doesNotContain("123456", "FREE", "solidaire");
        assertThat(person.mails()).noneMatch(mail -> (mail.subject() + mail.text()).contains("solidaire")
                || mail.text().contains("1234"));
    }
}
