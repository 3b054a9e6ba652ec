package fr.compteassure.request.accident;

import fr.compteassure.api.Fields;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.People;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Verdict.Term;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;

/**
 * The declaration of an accident that a third party caused (code de la sécurité sociale, L376-1): the
 * fund asks the third party for what it paid. Care is reimbursed as before, and a late declaration counts.
 */
final class AccidentDeclaring implements Procedure<Accident> {
    @Override
    public String type() {
        return "THIRD_PARTY_ACCIDENT";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public Accident read(Fields fields) {
        return Accident.read(fields);
    }

    @Override
    public void check(Accident form, Applicant applicant, Fields fields) {
        People.check(form.person(), "person", applicant, fields);
        People.checkHappened(form.person(), form.occurredOn(), "occurredOn", applicant, fields);
    }

    @Override
    public Verdict judge(Accident form, Applicant applicant) {
        var law = Law.on(applicant.today());
        var draft = Draft.of(form.json(), form.person() + "\n" + form.occurredOn())
                .with(Piece.optional("REPORT"), Piece.optional("MEDICAL_CERTIFICATE"));
        if (law.isDeclaredLate(form.occurredOn())) {
            draft = draft.with(late());
        }
        if (form.workRelated()) {
            draft = draft.with(work());
        }
        if (form.lawsuit()) {
            draft = draft.with(court());
        }
        return new Verdict.ToReview(draft.with(reimbursements()), Term.usually(law.usualDays(type())));
    }

    private static Warning late() {
        return new Warning("late", "Un accident se déclare de préférence dans les premiers jours. Votre déclaration est"
                + " tardive, mais elle est bien prise en compte.");
    }

    private static Warning work() {
        return new Warning("work-accident",
                "Cette déclaration ne remplace pas celle d’un accident du travail ou de trajet\u202F:"
                        + " prévenez sans attendre l’employeur, qui le déclare à la caisse. S’il ne le fait pas, appelez votre"
                        + " caisse au 36 46.");
    }

    private static Warning court() {
        return new Warning("court",
                "Dites au tribunal et à votre avocat de quelle caisse vous dépendez\u202F: elle doit être"
                        + " appelée à l’affaire. N’acceptez aucun accord avec le responsable ou son assureur avant de lui en"
                        + " avoir parlé.");
    }

    private static Warning reimbursements() {
        return new Warning("reimbursements-unchanged",
                "Vos soins sont remboursés comme d’habitude. Votre caisse se fera"
                        + " rembourser ses dépenses par le responsable ou son assureur, et pourra vous poser des questions.");
    }
}
