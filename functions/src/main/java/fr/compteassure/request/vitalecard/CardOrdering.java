package fr.compteassure.request.vitalecard;

import fr.compteassure.api.Fields;
import fr.compteassure.api.Json;
import fr.compteassure.registry.CardStatus;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.Member;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.People;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.law.Law;

/**
 * The order of a carte Vitale: free, from the age of 12 on, for whoever has rights and no card that
 * serves.
 */
final class CardOrdering implements Procedure<CardOrder> {
    private static final String TYPE = "VITALE_CARD_ORDER";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public CardOrder read(Fields fields) {
        return new CardOrder(People.read(fields, "person"));
    }

    @Override
    public void check(CardOrder form, Applicant applicant, Fields fields) {
        People.check(form.person(), "person", applicant, fields);
    }

    @Override
    public Verdict judge(CardOrder form, Applicant applicant) {
        var member = People.member(form.person(), applicant);
        var law = Law.on(applicant.today());
        if (!applicant.person().rights().openOn(applicant.today())) {
            return new Verdict.Refused("rights-closed",
                    "Vos droits à l’assurance maladie ne sont pas ouverts\u202F: une carte"
                            + " Vitale ne peut pas être commandée. Appelez votre caisse au 36 46.");
        }
        if (member.ageOn(applicant.today()) < law.cardOrderAge()) {
            return new Verdict.Refused("too-young",
                    "Une carte Vitale se commande à partir de " + law.cardOrderAge() + " ans. Avant,"
                            + " les soins de l’enfant sont pris en charge avec la carte d’un parent.");
        }
        if (serves(member)) {
            return new Verdict.Refused("card-active", member.card().status().equals(CardStatus.ORDERED)
                    ? "Une carte Vitale est déjà en cours de fabrication pour cette personne. Si elle n’arrive pas, appelez"
                            + " votre caisse au 36 46."
                    : "Une carte Vitale est déjà active. Déclarez d’abord qu’elle est perdue, volée ou défectueuse.");
        }
        return new Verdict.ToReview(Draft.of(Json.object("person", form.person()), form.person())
                .with(Piece.required("PHOTO"), Piece.required("IDENTITY_DOCUMENT"))
                .with(new Change.CardMarked(form.person(), CardStatus.ORDERED)),
                Verdict.Term.usually(law.usualDays(TYPE)));
    }

    private static boolean serves(Member member) {
        return member.card() != null && !member.card().status().equals(CardStatus.BLOCKED)
                && !member.card().status().equals(CardStatus.FAULTY);
    }
}
