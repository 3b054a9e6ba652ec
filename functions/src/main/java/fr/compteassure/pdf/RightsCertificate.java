package fr.compteassure.pdf;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * "Attestation de droits": the fund certifies that it bears the health costs of a person, and of those who depend on
 * their insurance. Whether the rights are to come, run or ended is told from the day of issue.
 *
 * @param letterhead the fund that the person belongs to
 * @param holder the insured person
 * @param reference number, date, verification
 * @param from first day of the rights
 * @param to last day of the rights, included
 * @param validityNote until when the certificate can be used, a French sentence, or null
 * @param managementCode "code gestion": 10 is the general scheme
 * @param exemption why the person pays no share of the cost, or null (also when the person prefers it untold)
 * @param treatingDoctor whether a treating doctor is declared, and who
 * @param beneficiaries those whom the certificate is about, the holder among them or not; may be empty
 */
public record RightsCertificate(Letterhead letterhead, Holder holder, DocumentReference reference, LocalDate from,
        LocalDate to, String validityNote, String managementCode, Exemption exemption, TreatingDoctor treatingDoctor,
        List<Beneficiary> beneficiaries) implements FundDocument {
    public RightsCertificate {
        requireNonNull(reference);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("rights that end before they begin");
        }
        beneficiaries = List.copyOf(beneficiaries);
    }

    /** The number alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "RightsCertificate[" + reference.number() + "]";
    }
}
