package fr.compteassure.request.cover;

import static fr.compteassure.acceptance.Values.map;
import static fr.compteassure.request.Procedures.fields;
import static fr.compteassure.request.Procedures.outcome;
import static fr.compteassure.request.Procedures.submit;
import static fr.compteassure.request.cover.CoverTest.alone;
import static fr.compteassure.request.cover.CoverTest.household;
import static fr.compteassure.request.cover.CoverTest.income;
import static fr.compteassure.request.cover.CoverTest.one;
import static org.assertj.core.api.Assertions.assertThat;

import fr.compteassure.acceptance.AccountUser;
import fr.compteassure.acceptance.Application;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CoverFormTest {
    private static final String ROUTE = "complementary-cover-applications";

    @AutoClose
    private static final Application application = Application.shared();

    private final AccountUser person = AccountUser.of(application);

    private static LocalDate today() {
        return application.cloud().today();
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
}
