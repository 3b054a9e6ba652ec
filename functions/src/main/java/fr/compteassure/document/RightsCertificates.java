package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.pdf.Exemption;
import fr.compteassure.pdf.RightsCertificate;
import fr.compteassure.pdf.TreatingDoctor;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Rights;
import fr.compteassure.value.Age;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The certificate of rights. */
final class RightsCertificates {
    /** The régime général. */
    private static final String MANAGEMENT_CODE = "10";
    private static final int OF_AGE = 18;

    private final Cloud cloud;
    private final DocumentIssue issue;

    RightsCertificates(Cloud cloud, DocumentIssue issue) {
        this.cloud = cloud;
        this.issue = issue;
    }

    /** What became of a request. */
    sealed interface Outcome {}

    /**
     * The certificate is issued, now or before.
     *
     * @param issued the document and its link
     */
    record Certified(DocumentIssue.Issued issued) implements Outcome {}

    /**
     * People were named whom the insurance of the person does not cover.
     *
     * @param reasons why, in French, by their positions among those named
     */
    record NotCovered(Map<Integer, String> reasons) implements Outcome {}

    /**
     * Issues it.
     *
     * @param file what was read by {@link DocumentIssue#read}
     * @param named the ids of beneficiaries; null for all of them, empty for none
     */
    Outcome certify(DocumentIssue.PersonFile file, List<String> named, DocumentIssue.Asked asked) {
        var before = issue.issuedBefore(file);
        if (before.isPresent()) {
            return new Certified(before.get());
        }
        var person = file.person();
        var today = cloud.today();
        var reasons = refused(person, named, today);
        if (!reasons.isEmpty()) {
            return new NotCovered(reasons);
        }
        var covered = person.beneficiaries().stream().filter(one -> covered(one, today))
                .filter(one -> named == null || named.contains(one.id())).toList();
        return new Certified(issue.issue(draft(person, covered, today), file, asked));
    }

    private static Map<Integer, String> refused(InsuredPerson person, List<String> named, LocalDate today) {
        var reasons = new TreeMap<Integer, String>();
        for (int i = 0; named != null && i < named.size(); i++) {
            var id = named.get(i);
            var found = person.beneficiaries().stream().filter(one -> one.id().equals(id)).findFirst();
            if (found.isEmpty()) {
                reasons.put(i, "Aucun bénéficiaire de votre dossier ne porte ce numéro.");
            } else if (!covered(found.get(), today)) {
                reasons.put(i, "Cette personne a 18 ans ou plus : elle n’est plus votre bénéficiaire et dispose de"
                        + " son propre compte.");
            }
        }
        return reasons;
    }

    /** A child has an account of their own from 18 on. */
    private static boolean covered(InsuredPerson.Beneficiary one, LocalDate today) {
        return !one.relationship().equals(InsuredPerson.Relationship.CHILD)
                || Age.on(one.birthDate(), today) < OF_AGE;
    }

    private static Draft draft(InsuredPerson person, List<InsuredPerson.Beneficiary> covered, LocalDate today) {
        var rights = person.rights();
        var type = DocumentType.RIGHTS_CERTIFICATE;
        var beneficiaries = covered.stream().map(one -> RegistryFacts.beneficiary(one, person)).toList();
        return new Draft(type, person, today, YearMonth.from(today) + tense(rights, today), type.fileName(today),
                rights.from() + "/" + rights.to(), null,
                reference -> new RightsCertificate(RegistryFacts.letterhead(person), RegistryFacts.holder(person),
                        reference, rights.from(), rights.to(), validity(rights, today), MANAGEMENT_CODE,
                        exemption(rights),
                        person.treatingDoctor() == null
                                ? TreatingDoctor.NONE
                                : TreatingDoctor.of(person.treatingDoctor().name()),
                        beneficiaries));
    }

    private static Exemption exemption(Rights rights) {
        if (rights.exemption() != null) {
            return Exemption.valueOf(rights.exemption().kind().name());
        }
        return rights.complementaryCover() == null ? null : Exemption.CSS;
    }

    /** The certificate says whether rights ended, run or are to come: it is another one from the day that this changes. */
    private static String tense(Rights rights, LocalDate today) {
        if (rights.to().isBefore(today)) {
            return " ended";
        }
        return rights.from().isAfter(today) ? " to come" : " running";
    }

    private static String validity(Rights rights, LocalDate today) {
        return rights.to().isBefore(today)
                ? null
                : "Cette attestation est valable un an à compter de sa délivrance, dans la limite de la période de"
                        + " droits indiquée ci-dessus et sauf changement de votre situation.";
    }
}
