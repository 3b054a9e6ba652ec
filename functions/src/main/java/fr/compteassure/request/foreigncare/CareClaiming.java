package fr.compteassure.request.foreigncare;

import fr.compteassure.api.Fields;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.People;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Verdict.Term;
import fr.compteassure.request.Warning;
import fr.compteassure.request.foreigncare.CareClaim.Tariff;
import fr.compteassure.request.law.Law;
import java.util.stream.IntStream;

/**
 * The claim for care abroad: in the European Union, the economic area, Switzerland and the United
 * Kingdom by the tariff that the person chooses (regulation (EC) 987/2009, art. 25); elsewhere for urgent care only, if the
 * fund sees fit, and by the French tariff at the most.
 */
final class CareClaiming implements Procedure<CareClaim> {
    @Override
    public String type() {
        return "FOREIGN_CARE_CLAIM";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public CareClaim read(Fields fields) {
        return CareClaim.read(fields);
    }

    @Override
    public void check(CareClaim form, Applicant applicant, Fields fields) {
        People.check(form.person(), "person", applicant, fields);
        form.stay().checkOn(applicant.today(), fields);
        IntStream.range(0, form.care().size()).forEach(i -> checkCare(form, i, applicant, fields));
        if (form.tariff() != null && form.stay().country() != null && !isInEurope(form, applicant)) {
            fields.wrong("tariff", "Le tarif ne se choisit que pour des soins reçus dans l’Union européenne, l’Espace"
                    + " économique européen, en Suisse ou au Royaume-Uni. N’indiquez rien ici.");
        }
    }

    private static void checkCare(CareClaim form, int i, Applicant applicant, Fields fields) {
        var care = form.care().get(i);
        if (care == null || care.date() == null) {
            return;
        }
        var name = "care[" + i + "].date";
        if (!form.stay().mayHave(care.date())) {
            fields.wrong(name, "Ces soins sont hors des dates du séjour.");
        }
        People.checkBorn(form.person(), care.date(), name, applicant, fields);
    }

    private static boolean isInEurope(CareClaim form, Applicant applicant) {
        return Law.on(applicant.today()).europe().contains(form.stay().country());
    }

    @Override
    public Verdict judge(CareClaim form, Applicant applicant) {
        var law = Law.on(applicant.today());
        var europe = isInEurope(form, applicant);
        if (!europe && !form.urgent()) {
            return notUrgent();
        }
        var draft = Draft.of(form.json(europe ? tariff(form) : null), form.alone())
                .with(Piece.required("INVOICES"), Piece.required("PAYMENT_PROOFS"), Piece.optional("PRESCRIPTIONS"))
                .with(originals(law));
        if (!europe) {
            draft = draft.with(discretion());
        }
        if (form.care().stream().anyMatch(care -> law.isPrescribed(care.date()))) {
            draft = draft.with(late(law));
        }
        return new Verdict.ToReview(draft, Term.usually(law.usualDays(type())));
    }

    private static Tariff tariff(CareClaim form) {
        return form.tariff() == null ? Tariff.HOST : form.tariff();
    }

    private static Verdict.Refused notUrgent() {
        return new Verdict.Refused("not-urgent",
                "Hors de l’Union européenne, de l’Espace économique européen, de la Suisse"
                        + " et du Royaume-Uni, seuls des soins urgents et imprévus peuvent être remboursés. Ce n’est pas un droit\u202F:"
                        + " la caisse en décide, au tarif français au plus. Si ces soins étaient urgents, indiquez-le\u202F; sinon,"
                        + " adressez-vous à votre assurance voyage ou à votre complémentaire santé. Quand un accord lie ce pays à"
                        + " la France, appelez votre caisse au 36 46.");
    }

    private static Warning originals(Law law) {
        return new Warning("keep-originals", "Gardez les originaux des factures, des preuves de paiement et des"
                + " ordonnances pendant " + law.foreignOriginals().getYears()
                + " ans\u202F: votre caisse peut vous les demander.");
    }

    private static Warning discretion() {
        return new Warning("discretionary",
                "Dans ce pays, le remboursement n’est pas un droit\u202F: votre caisse en décide"
                        + " selon l’urgence, au tarif français au plus.");
    }

    private static Warning late(Law law) {
        return new Warning("late", "Le remboursement se demande dans les " + law.carePrescription().getYears()
                + " ans qui suivent le trimestre des soins. Une partie au moins de ces soins est plus ancienne\u202F: votre"
                + " caisse pourra refuser de les rembourser.");
    }
}
