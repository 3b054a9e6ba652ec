package fr.compteassure.request.child;

import fr.compteassure.api.Fields;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.request.Applicant;
import fr.compteassure.request.Draft;
import fr.compteassure.request.Procedure;
import fr.compteassure.request.Verdict;
import fr.compteassure.request.Warning;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Nir;
import java.util.Optional;

/**
 * The declaration of a birth: of a child born in France within a year, who is covered with the
 * person at once, and with the other parent, if one is named, unless that parent objects. Later, and of a birth abroad,
 * the fund wants the certificate on paper.
 */
final class BirthDeclaring implements Procedure<Birth> {
    private final NewBeneficiaries beneficiaries;

    BirthDeclaring(NewBeneficiaries beneficiaries) {
        this.beneficiaries = beneficiaries;
    }

    @Override
    public String type() {
        return "BIRTH";
    }

    @Override
    public String formVersion() {
        return "2026-11";
    }

    @Override
    public Birth read(Fields fields) {
        return Birth.read(fields);
    }

    @Override
    public void check(Birth form, Applicant applicant, Fields fields) {
        var birthDate = form.child() == null ? null : form.child().birthDate();
        if (birthDate != null && birthDate.isAfter(applicant.today())) {
            fields.wrong("child.birthDate",
                    "Cette date est à venir\u202F: déclarez la naissance une fois l’enfant né.");
        }
        OtherParent.check(form.otherParentNir(), applicant, fields);
    }

    @Override
    public Optional<Nir> otherParent(Birth form) {
        return Optional.ofNullable(form.otherParentNir());
    }

    @Override
    public Verdict judge(Birth form, Applicant applicant) {
        var child = form.child().beneficiary();
        if (!Law.on(applicant.today()).isBirthDeclarable(child.birthDate())) {
            return new Verdict.Refused("too-old",
                    "Une naissance ne se déclare en ligne que dans l’année qui suit. Envoyez"
                            + " l’acte de naissance à votre caisse, ou appelez-la au 36 46.");
        }
        var draft = Draft.of(form.json(), OtherParent.identity(child)).with(beneficiaries.adding(child));
        if (isKnown(child, applicant)) {
            draft = draft.with(new Warning("already-known", "Un enfant né ce jour-là et portant ce prénom est déjà dans"
                    + " votre dossier\u202F: il n’y est pas inscrit une seconde fois. Si ce n’est pas le même enfant, appelez"
                    + " votre caisse au 36 46."));
        }
        return new Verdict.AtOnce(form.otherParentNir() == null
                ? draft
                : draft.with(OtherParent.warning(applicant))
                        .with(OtherParent.concern(form.otherParentNir(), beneficiaries.adding(child))));
    }

    private static boolean isKnown(Beneficiary child, Applicant applicant) {
        return applicant.person().beneficiaries().stream().map(OtherParent::identity)
                .anyMatch(OtherParent.identity(child)::equals);
    }
}
