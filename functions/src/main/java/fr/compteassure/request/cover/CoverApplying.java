package fr.compteassure.request.cover;

import static fr.compteassure.api.Json.object;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.cover.Means.MinimumIncome;
import fr.compteassure.request.cover.Means.Relationship;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Age;
import fr.compteassure.value.PostalCode;
import java.time.LocalDate;
import java.util.Map;

/**
 * The application for complementary cover: what it will probably come to is told at once, and the
 * fund decides. Once it is granted, the fund's file says so: nothing of the file changes before.
 */
final class CoverApplying implements Procedure<CoverApplication> {
    private static final String TYPE = "COMPLEMENTARY_COVER_APPLICATION";
    /** Nobody lives longer. */
    private static final int MAX_AGE = 130;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public CoverApplication read(Fields fields) {
        return CoverApplication.read(fields);
    }

    @Override
    public void check(CoverApplication form, Applicant applicant, Fields fields) {
        var household = form.means().household();
        for (int i = 0; i < household.size(); i++) {
            if (household.get(i) != null && household.get(i).birthDate() != null) {
                check(household.get(i), "household[" + i + "].birthDate", applicant, fields);
            }
        }
    }

    private static void check(Means.Person one, String field, Applicant applicant, Fields fields) {
        if (one.birthDate().isAfter(applicant.today())) {
            fields.wrong(field,
                    "Cette date est à venir\u202F: indiquez une date passée, avec l’année en quatre chiffres.");
        } else if (Age.on(one.birthDate(), applicant.today()) > MAX_AGE) {
            fields.wrong(field, "Cette date est trop ancienne\u202F: vérifiez l’année, en quatre chiffres.");
        } else if (one.relationship() == Relationship.APPLICANT
                && !one.birthDate().equals(applicant.person().birthDate())) {
            fields.wrong(field, "Ce n’est pas votre date de naissance\u202F: le demandeur est le titulaire du compte.");
        }
    }

    @Override
    public Verdict judge(CoverApplication form, Applicant applicant) {
        var law = Law.on(applicant.today());
        // Abroad there is no cover, which the fund says: the estimate is the one of mainland France.
        var departement = applicant.person().address().frenchPostalCode().map(PostalCode::departement).orElse("");
        var estimate = CoverEstimate.of(form.means(), departement, applicant.today());
        var proven = form.means().minimumIncome() != MinimumIncome.NONE;
        var draft = Draft.of(form.json(), InsuredPerson.INSURED)
                .with(new Piece("INCOME_PROOF", !proven), new Piece("TAX_NOTICE", !proven))
                .withEstimate(json(estimate)).with(onlyAnEstimate());
        return new Verdict.ToReview(hasGrownChild(form, law.cover().dependantUnder(), applicant.today())
                ? draft.with(onTheirOwn(law.cover().dependantUnder()))
                : draft, Verdict.Term.usually(law.usualDays(TYPE)).until(law.coverDecidedBy()));
    }

    private static Map<String, Object> json(CoverEstimate estimate) {
        return object("outcome", estimate.outcome().name(), "resourcesCents", estimate.resourcesCents(),
                "freeCeilingCents", estimate.freeCeilingCents(), "payingCeilingCents", estimate.payingCeilingCents(),
                "monthlyCents", estimate.monthlyCents(), "periodFrom", estimate.periodFrom().toString(), "periodTo",
                estimate.periodTo().toString());
    }

    private static boolean hasGrownChild(CoverApplication form, int age, LocalDate today) {
        return form.means().household().stream().anyMatch(one -> one.relationship() == Relationship.CHILD
                && Age.on(one.birthDate(), today) >= age);
    }

    private static Warning onlyAnEstimate() {
        return new Warning("estimate", "Ce résultat est une estimation, faite d’après vos seules réponses. Votre caisse"
                + " décide, au vu de vos justificatifs, et peut arriver à un autre résultat.");
    }

    private static Warning onTheirOwn(int age) {
        return new Warning("separate-household",
                "À partir de " + age + " ans, un enfant forme son propre foyer\u202F: ses"
                        + " ressources ne sont pas comptées ici, et il dépose sa propre demande.");
    }
}
