package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.Change;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft.Concern;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Folding;
import fr.compteassure.value.InvalidValue;
import fr.compteassure.value.Nir;

/** The other parent of a child, as forms name one. What is said of them is the same whether the NIR is known or not. */
final class OtherParent {
    /** The field. */
    static final String FIELD = "otherParentNir";

    private OtherParent() {}

    /** Reads the number of one. */
    static Nir nir(String typed) {
        if (typed.isBlank()) {
            throw new InvalidValue("Indiquez le numéro de sécurité sociale de l’autre parent.");
        }
        return new Nir(typed);
    }

    /** Notes that somebody named themselves. */
    static void check(Nir nir, Applicant applicant, Fields fields) {
        if (applicant.person().nir().equals(nir)) {
            fields.wrong(FIELD, "C’est votre propre numéro\u202F: indiquez celui de l’autre parent.");
        }
    }

    /** What a child means for the other parent. */
    static Concern concern(Nir nir, Change.BeneficiaryAdded adding) {
        return new Concern(nir, adding.beneficiary().givenNames().getFirst(), adding);
    }

    /** What the person is told about the other parent. */
    static Warning warning(Applicant applicant) {
        var days = Law.on(applicant.today()).objection().getDays();
        return new Warning("other-parent", "Si l’autre parent a un compte, il est prévenu et peut s’opposer pendant "
                + days
                + " jours à l’inscription de l’enfant dans son dossier. S’il n’en a pas, votre caisse lui envoie le"
                + " formulaire papier. Pour protéger la vie privée de chacun, nous ne vous disons pas dans quel cas vous"
                + " êtes.");
    }

    /** What tells a child from the others of a file, whatever the id, as the file itself tells them apart. */
    static String identity(Beneficiary child) {
        return child.birthDate() + " " + Folding.fold(child.givenNames().getFirst());
    }
}
