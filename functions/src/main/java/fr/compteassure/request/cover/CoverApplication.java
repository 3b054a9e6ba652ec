package fr.compteassure.request.cover;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.request.cover.Means.Housing;
import fr.compteassure.request.cover.Means.Income;
import fr.compteassure.request.cover.Means.IncomeKind;
import fr.compteassure.request.cover.Means.MinimumIncome;
import fr.compteassure.request.cover.Means.Person;
import fr.compteassure.request.cover.Means.Relationship;
import fr.compteassure.value.Choice;
import fr.compteassure.value.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An application for complementary cover.
 *
 * @param means what the household lives on
 * @param manager who is to manage it: {@code FUND}, or the code of an insurer
 */
record CoverApplication(Means means, String manager) {
    /** In euro cents: a hundred million euros. All of them together still count without overflow. */
    private static final long MAX_CENTS = 10_000_000_000L;
    private static final int MAX_HOUSEHOLD = 30;
    private static final int MAX_INCOMES = 100;
    /** The list of insurers changes every year; the fund knows it. */
    private static final Pattern MANAGER = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,29}");

    static CoverApplication read(Fields fields) {
        var household = fields.requiredObjects("household", 1, MAX_HOUSEHOLD, CoverApplication::person);
        var incomes = fields.requiredObjects("incomes", 0, MAX_INCOMES, CoverApplication::income);
        for (int i = 0; i < incomes.size(); i++) {
            if (incomes.get(i) != null && !household.isEmpty() && incomes.get(i).person() >= household.size()) {
                fields.wrong("incomes[" + i + "].person",
                        "Personne n’est à cette place dans le foyer\u202F: la première est 0.");
            }
        }
        oneOf(fields, household);
        return new CoverApplication(new Means(household, incomes, fields.required("housing", Choice.of(Housing.class)),
                fields.required("minimumIncome", Choice.of(MinimumIncome.class))),
                fields.required("manager", CoverApplication::manager));
    }

    private static Person person(Fields fields) {
        return new Person(fields.required("relationship", Choice.of(Relationship.class)),
                fields.requiredDate("birthDate"));
    }

    private static Income income(Fields fields) {
        return new Income((int) fields.requiredNumber("person", 0, MAX_HOUSEHOLD - 1L),
                fields.required("kind", Choice.of(IncomeKind.class)),
                fields.requiredNumber("totalCents", 0, MAX_CENTS));
    }

    /** One applicant and at most one partner. Somebody of whom nothing is known may be either. */
    private static void oneOf(Fields fields, List<Person> household) {
        var unknown = household.stream().anyMatch(one -> one == null || one.relationship() == null);
        var applicants = count(household, Relationship.APPLICANT);
        if (applicants > 1 || applicants == 0 && !unknown && !household.isEmpty()) {
            fields.wrong("household", "Le foyer compte une personne APPLICANT, et une seule\u202F: vous-même.");
        }
        if (count(household, Relationship.PARTNER) > 1) {
            fields.wrong("household", "Le foyer compte au plus une personne PARTNER.");
        }
    }

    private static long count(List<Person> household, Relationship relationship) {
        return household.stream().filter(one -> one != null && one.relationship() == relationship).count();
    }

    private static String manager(String text) {
        if (!MANAGER.matcher(text).matches()) {
            throw new InvalidValue(
                    "Indiquez FUND, pour votre caisse, ou le code d’un organisme complémentaire\u202F: des"
                            + " capitales et des chiffres.");
        }
        return text;
    }

    Map<String, Object> json() {
        return Json.object("household", means.household().stream().map(one -> Json.object("relationship",
                one.relationship().name(), "birthDate", one.birthDate().toString())).toList(),
                "incomes", means.incomes().stream().map(one -> Json.object("person", one.person(), "kind",
                        one.kind().name(), "totalCents", one.totalCents())).toList(),
                "housing", means.housing().name(), "minimumIncome", means.minimumIncome().name(), "manager", manager);
    }
}
