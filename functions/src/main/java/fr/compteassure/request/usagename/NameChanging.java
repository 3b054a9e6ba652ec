package fr.compteassure.request.usagename;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Piece;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Verdict.Term;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import fr.compteassure.request.usagename.NameChange.Basis;

/**
 * The change of the name used: the spouse's or the other parent's, alone or with one's own, in any
 * order, with or without a hyphen. Civil status stays as it is. Whoever gives the name of birth wants to use no other.
 */
final class NameChanging implements Procedure<NameChange> {
    @Override
    public String type() {
        return "USAGE_NAME_CHANGE";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public NameChange read(Fields fields) {
        return NameChange.read(fields);
    }

    @Override
    public void check(NameChange form, Applicant applicant, Fields fields) {
        if (form.usageName() != null && form.isInUseBy(applicant.person())) {
            fields.wrong("usageName", applicant.person().usageName() == null
                    ? "C’est votre nom de naissance, et vous n’en utilisez pas d’autre\u202F: il n’y a rien à changer."
                    : "Vous utilisez déjà ce nom\u202F: il n’y a rien à changer. Pour reprendre votre nom de naissance,"
                            + " indiquez-le ici.");
        }
    }

    @Override
    public Verdict judge(NameChange form, Applicant applicant) {
        var person = applicant.person();
        var back = form.isBirthNameOf(person);
        var draft = Draft.of(form.json(), InsuredPerson.INSURED)
                .with(pieces(form.basis()))
                .with(new Change.UsageNameTaken(back ? null : form.usageName().value()));
        if (back) {
            draft = draft.with(birthName());
        } else if (form.basis() == Basis.DIVORCE) {
            draft = draft.with(leave());
        }
        return new Verdict.ToReview(person.vitaleCard() == null ? draft : draft.with(card()),
                Term.usually(Law.on(applicant.today()).usualDays(type())));
    }

    /** An identity document with the new name on it helps, whatever gives the right to the name. */
    private static Piece[] pieces(Basis basis) {
        return basis == Basis.PARENT_NAME
                ? new Piece[]{basis.proof(), Piece.optional("BIRTH_CERTIFICATE")}
                : new Piece[]{basis.proof(), Piece.optional("IDENTITY_DOCUMENT")};
    }

    private static Warning birthName() {
        return new Warning("birth-name",
                "Ce nom est votre nom de naissance\u202F: une fois la demande acceptée, votre dossier"
                        + " n’aura plus de nom d’usage.");
    }

    private static Warning leave() {
        return new Warning("leave-needed", "Après un divorce, le nom de l’ex-conjoint se garde avec son accord ou"
                + " l’autorisation du juge\u202F: si le jugement n’en parle pas, joignez cet accord.");
    }

    private static Warning card() {
        return new Warning("card-stays", "Votre carte Vitale reste valable. Une fois la demande acceptée, mettez-la à"
                + " jour dans une pharmacie\u202F; pour en recevoir une à votre nouveau nom, appelez votre caisse au 36 46.");
    }
}
