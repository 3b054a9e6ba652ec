package fr.compteassure.document;

import fr.compteassure.cloud.Cloud;
import fr.compteassure.pdf.AdditionalCover;
import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.RightsCertificate;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Rights;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The certificate of rights. */
final class RightsCertificates {
    private final Cloud cloud;
    private final DocumentIssue issue;

    RightsCertificates(Cloud cloud, DocumentIssue issue) {
        this.cloud = cloud;
        this.issue = issue;
    }

    /**
     * What is asked for.
     *
     * @param beneficiaries the ids of beneficiaries; null for all of them, empty for none
     * @param showExemption whether exemption and complementary cover are told, which most readers must not learn
     */
    record Wanted(List<String> beneficiaries, boolean showExemption) {}

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
     */
    Outcome certify(DocumentIssue.PersonFile file, Wanted wanted, DocumentIssue.Asked asked) {
        var before = issue.issuedBefore(file);
        if (before.isPresent()) {
            return new Certified(before.get());
        }
        var minors = new CoveredMinors(file.person(), cloud.today());
        var reasons = refused(minors, wanted.beneficiaries());
        return reasons.isEmpty()
                ? new Certified(issue.issue(draft(file.person(), minors.named(wanted.beneficiaries()),
                        wanted.showExemption(), cloud.today()), file, asked))
                : new NotCovered(reasons);
    }

    private static Map<Integer, String> refused(CoveredMinors minors, List<String> named) {
        var reasons = new TreeMap<Integer, String>();
        for (int i = 0; named != null && i < named.size(); i++) {
            var reason = minors.refusal(named.get(i));
            if (reason.isPresent()) {
                reasons.put(i, reason.get());
            }
        }
        return reasons;
    }

    private static Draft draft(InsuredPerson person, List<Beneficiary> beneficiaries, boolean showExemption,
            LocalDate today) {
        var rights = person.rights();
        var cover = showExemption ? AdditionalCovers.of(person, today) : null;
        var attestation = new Attestation.Rights(new Period(rights.from(), rights.to()), beneficiaries, shows(cover));
        return new Draft(attestation, person, today, YearMonth.from(today) + tense(rights, today),
                reference -> new RightsCertificate(RegistryFacts.letterhead(person), RegistryFacts.holder(person),
                        reference, rights.from(), rights.to(), RegistryFacts.affiliation(person),
                        person.treatingDoctor() != null, cover, beneficiaries));
    }

    /** A certificate that says that there is none shows none either. */
    private static boolean shows(AdditionalCover cover) {
        return cover != null && (cover.exemption() != null || cover.complementaryCover() != null);
    }

    /** The certificate says whether rights ended, run or are to come: it is another one from the day that this changes. */
    private static String tense(Rights rights, LocalDate today) {
        if (rights.to().isBefore(today)) {
            return " ended";
        }
        return rights.from().isAfter(today) ? " to come" : " running";
    }
}
