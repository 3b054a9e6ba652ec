package fr.compteassure.request.vitalecard;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.CardStatus;
import fr.compteassure.registry.Change;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.People;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;

/**
 * The report of a carte Vitale: it takes effect at once. A card that was lost or stolen serves nobody
 * from then on and cannot be made to serve again; one that does not work is sent back. A new one is to be ordered.
 */
final class CardReporting implements Procedure<CardReport> {
    @Override
    public String type() {
        return "VITALE_CARD_REPORT";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public CardReport read(Fields fields) {
        return CardReport.read(fields);
    }

    @Override
    public void check(CardReport form, Applicant applicant, Fields fields) {
        People.check(form.person(), "person", applicant, fields);
        People.checkHappened(form.person(), form.occurredOn(), "occurredOn", applicant, fields);
    }

    @Override
    public Verdict judge(CardReport form, Applicant applicant) {
        var card = People.member(form.person(), applicant).card();
        if (card == null) {
            return new Verdict.Refused("card-absent", "Cette personne n’a pas de carte Vitale. Vous pouvez en commander"
                    + " une dans «\u202FCommander une carte Vitale\u202F».");
        }
        if (card.status().equals(CardStatus.BLOCKED)) {
            return new Verdict.Refused("card-blocked",
                    "Cette carte est déjà bloquée\u202F: personne ne peut s’en servir. Vous"
                            + " pouvez en commander une nouvelle.");
        }
        var faulty = form.kind() == CardReport.Kind.FAULTY;
        return new Verdict.AtOnce(Draft.of(form.json(), form.person())
                .with(new Change.CardMarked(form.person(), faulty ? CardStatus.FAULTY : CardStatus.BLOCKED))
                .with(faulty ? sendBack() : order()));
    }

    private static Warning order() {
        return new Warning("order-card", "La carte est bloquée et ne pourra plus servir, même si vous la retrouvez."
                + " Commandez-en une nouvelle dès maintenant\u202F; en attendant, présentez une attestation de droits.");
    }

    private static Warning sendBack() {
        return new Warning("send-card-back", "Renvoyez la carte défectueuse à votre caisse, avec le numéro de cette"
                + " demande, et commandez-en une nouvelle. En attendant, présentez une attestation de droits.");
    }
}
