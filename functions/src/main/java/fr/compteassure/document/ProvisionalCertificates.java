package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.ProvisionalEuropeanCertificate;
import fr.compteassure.pdf.Relationship;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;
import java.util.List;

/** The provisional certificates that stand for European cards: one document, with a page for each person. */
public final class ProvisionalCertificates {
    private final DocumentIssue issue;

    /** @param cloud where documents are */
    public ProvisionalCertificates(Cloud cloud) {
        issue = new DocumentIssue(cloud);
    }

    /**
     * Makes one. It is another document for each request, although its facts may be the same.
     *
     * @param named who is covered, {@link InsuredPerson#INSURED} or beneficiaries by their ids
     * @param from its first day, that of its issue
     * @param to its last day, included
     * @param request the number of the request that it is issued with, as people read it
     */
    public PreparedDocument prepare(InsuredPerson person, List<String> named, LocalDate from, LocalDate to,
            String request) {
        var people = named.stream().map(one -> covered(one, person)).toList();
        return issue.prepare(new Draft(new Attestation.EuropeanCover(new Period(from, to), people), person, from,
                " " + request, reference -> new ProvisionalEuropeanCertificate(
                        RegistryFacts.letterhead(person), RegistryFacts.holder(person), reference, from, to, people)));
    }

    private static Beneficiary covered(String named, InsuredPerson person) {
        if (named.equals(InsuredPerson.INSURED)) {
            return new Beneficiary(person.familyName().value(), person.usageName(), person.givenNames(),
                    person.birthDate(), null, Relationship.INSURED, null, null);
        }
        return person.beneficiaries().stream().filter(one -> one.id().equals(named)).findFirst()
                .map(one -> RegistryFacts.beneficiary(one, null)).orElseThrow();
    }
}
