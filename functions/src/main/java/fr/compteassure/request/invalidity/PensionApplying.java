package fr.compteassure.request.invalidity;

import fr.compteassure.api.Fields;
import fr.compteassure.mail.FrenchDates;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import java.time.LocalDate;

/**
 * The application for a pension of invalidity: below the age of retirement, by somebody who has been
 * insured for twelve months. The fund decides within two months, and its silence is a refusal.
 *
 * <p>The law counts the twelve months to the month in which work ended (code de la sécurité sociale, R313-5). Only what is
 * sure is refused here: rights that began less than twelve months before the application are too short in any case. With
 * longer ones the fund counts, for it knows the rights before those of its file.
 */
final class PensionApplying implements Procedure<PensionApplication> {
    private static final String TYPE = "INVALIDITY_PENSION_APPLICATION";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public PensionApplication read(Fields fields) {
        return PensionApplication.read(fields);
    }

    /** Either day may come first: work may end with the incapacity, have ended before, or go on part-time. */
    @Override
    public void check(PensionApplication form, Applicant applicant, Fields fields) {
        check(form.lastWorkedOn(), "lastWorkedOn", applicant, fields);
        check(form.incapacitySince(), "incapacitySince", applicant, fields);
    }

    private static void check(LocalDate day, String field, Applicant applicant, Fields fields) {
        if (day != null && day.isAfter(applicant.today())) {
            fields.wrong(field,
                    "Cette date est à venir\u202F: indiquez une date passée, avec l’année en quatre chiffres.");
        } else if (day != null && day.isBefore(applicant.person().birthDate())) {
            fields.wrong(field, "Cette date précède votre naissance\u202F: vérifiez l’année.");
        }
    }

    @Override
    public Verdict judge(PensionApplication form, Applicant applicant) {
        var law = Law.on(applicant.today());
        if (law.isOfRetirementAge(applicant.person().birthDate())) {
            return new Verdict.Refused("retirement-age",
                    "Vous avez atteint l’âge légal de la retraite\u202F: une pension"
                            + " d’invalidité ne peut plus être demandée. Demandez votre retraite, au titre de l’inaptitude s’il y a"
                            + " lieu, à votre caisse de retraite, au 39 60.");
        }
        if (applicant.person().rights().from().plus(law.insuredForInvalidity()).isAfter(applicant.today())) {
            return new Verdict.Refused("insured-too-short", "Il faut au moins "
                    + law.insuredForInvalidity().toTotalMonths()
                    + " mois d’assurance. Si une autre caisse ou un autre régime vous"
                    + " assurait avant, appelez votre caisse au 36 46\u202F: elle en tient compte.");
        }
        return new Verdict.ToReview(Draft.of(form.json(), InsuredPerson.INSURED)
                .with(Piece.required("TAX_NOTICE"), Piece.required("IDENTITY_DOCUMENT")).with(silenceRefuses(law)),
                Verdict.Term.usually(law.usualDays(TYPE)).until(law.invalidityDecidedBy()).silenceRefusing());
    }

    private static Warning silenceRefuses(Law law) {
        var refused = law.invalidityDecidedBy();
        return new Warning("silence-refuses", "Sans réponse de votre caisse le " + FrenchDates.inWords(refused)
                + " au plus tard, votre demande est refusée. Vous pouvez alors contester ce refus par écrit devant la commission"
                + " de recours amiable de votre caisse, jusqu’au "
                + FrenchDates.inWords(refused.plus(Law.on(refused).administrativeAppeal())) + ".");
    }
}
