package fr.compteassure.pdf;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * "Certificat provisoire de remplacement": it stands for European health insurance cards that are not there yet, by the model
 * of decision S2 of 12 June 2009 of the administrative commission (annex II). Its reader is the clerk of a hospital abroad,
 * so it is in English too; each person has a page, which is handed over alone.
 *
 * @param letterhead the fund that the person belongs to
 * @param holder the insured person, by whose number all are covered (decision S1, point 7 b), among the people or not
 * @param reference number, date, verification
 * @param from its first day
 * @param to its last day, included
 * @param people whom it covers, at least one
 */
public record ProvisionalEuropeanCertificate(Letterhead letterhead, Holder holder, DocumentReference reference,
        LocalDate from, LocalDate to, List<Beneficiary> people) implements FundDocument {
    public ProvisionalEuropeanCertificate {
        requireNonNull(reference);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a certificate that ends before it begins");
        }
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a certificate of nobody");
        }
        people = List.copyOf(people);
    }

    /** The number alone: the rest tells of people. */
    @Override
    public String toString() {
        return "ProvisionalEuropeanCertificate[" + reference.number() + "]";
    }
}
