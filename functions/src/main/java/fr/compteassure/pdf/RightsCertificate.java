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
 * @param affiliation the codes that others name the fund by
 * @param treatingDoctorDeclared whether the person has declared a treating doctor; who it is is not told
 * @param cover exemption and complementary cover, or null when the person prefers them untold
 * @param beneficiaries those whom the certificate is about beside the holder; may be empty
 */
public record RightsCertificate(Letterhead letterhead, Holder holder, DocumentReference reference, LocalDate from,
        LocalDate to, Affiliation affiliation, boolean treatingDoctorDeclared, AdditionalCover cover,
        List<Beneficiary> beneficiaries) implements FundDocument {
    public RightsCertificate {
        requireNonNull(reference);
        requireNonNull(affiliation);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("rights that end before they begin");
        }
        beneficiaries = List.copyOf(beneficiaries);
    }

    /** The last day on which it is of use, if its rights have not ended: one year long, but never beyond the rights. */
    public LocalDate validUntil() {
        LocalDate year = reference.issuedOn().plusYears(1).minusDays(1);
        return to.isBefore(year) ? to : year;
    }

    /** The number alone: the rest tells of a person. */
    @Override
    public String toString() {
        return "RightsCertificate[" + reference.number() + "]";
    }
}
