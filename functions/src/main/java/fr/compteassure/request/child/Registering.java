package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Relationship;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Nir;
import java.util.Optional;

/**
 * The registration of a child with the other parent: a minor of the person's own file, whether the
 * parents live together or not. In the place of the signature on paper the other parent is told, and may object.
 */
final class Registering implements Procedure<Registration> {
    private final NewBeneficiaries beneficiaries;

    Registering(NewBeneficiaries beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    @Override
    public String type() {
        return "CHILD_REGISTRATION";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public Registration read(Fields fields) {
        return Registration.read(fields);
    }

    @Override
    public void check(Registration form, Applicant applicant, Fields fields) {
        if (form.child() != null && child(form, applicant).isEmpty()) {
            fields.wrong("child",
                    "Aucun enfant de votre dossier ne porte ce numéro\u202F: indiquez celui que «\u202FMon compte\u202F»"
                            + " donne à l’enfant.");
        }
        OtherParent.check(form.otherParentNir(), applicant, fields);
    }

    private static Optional<Beneficiary> child(Registration form, Applicant applicant) {
        return applicant.person().beneficiaries().stream().filter(one -> one.id().equals(form.child()))
                .filter(one -> one.relationship().equals(Relationship.CHILD)).findFirst();
    }

    @Override
    public Optional<Nir> otherParent(Registration form) {
        return Optional.ofNullable(form.otherParentNir());
    }

    @Override
    public Verdict judge(Registration form, Applicant applicant) {
        var child = child(form, applicant).orElseThrow();
        var law = Law.on(applicant.today());
        if (law.isOfAge(child.birthDate())) {
            return new Verdict.Refused("of-age",
                    "À partir de " + law.majority() + " ans, un enfant n’est plus inscrit chez"
                            + " ses parents\u202F: il ouvre son propre compte, avec son numéro de sécurité sociale.");
        }
        return Verdict.Later.unlessOtherParentObjects(Draft.of(form.json(), OtherParent.identity(child))
                .with(OtherParent.warning(applicant))
                .with(OtherParent.concern(form.otherParentNir(), beneficiaries.adding(child))), applicant);
    }
}
