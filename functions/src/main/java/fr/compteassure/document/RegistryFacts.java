package fr.compteassure.document;

import fr.compteassure.cpam.Cpam;
import fr.compteassure.cpam.Cpams;
import fr.compteassure.cpam.PostalAddresses;
import fr.compteassure.pdf.Affiliation;
import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.Holder;
import fr.compteassure.pdf.Letterhead;
import fr.compteassure.pdf.Relationship;
import fr.compteassure.registry.InsuredPerson;
import java.time.LocalDate;

/** What all documents take from the registry. */
final class RegistryFacts {
    private RegistryFacts() {}

    /** The fund that answers for the person's documents. */
    static Cpam cpam(InsuredPerson person) {
        return new Cpams().of(person.cpam()).orElseThrow();
    }

    /** The fund as its letters name it, with its postal address where it is known. */
    static Letterhead letterhead(InsuredPerson person) {
        var cpam = cpam(person);
        return new Letterhead(cpam.name(), cpam.code().value(), new PostalAddresses().of(cpam.code()));
    }

    /** The codes that the fund's file names the person's fund by. */
    static Affiliation affiliation(InsuredPerson person) {
        return new Affiliation(person.organisme().orElse(null), person.managementCode());
    }

    /** The person as documents name them. */
    static Holder holder(InsuredPerson person) {
        return new Holder(person.familyName().value(), person.usageName(), person.givenNames(), person.nir().value(),
                person.birthDate(), person.address().postalLines());
    }

    /**
     * Somebody whom the insurance of the person covers.
     *
     * @param rightsUntil the last day of their rights, where it comes before that of the person's; or null
     */
    static Beneficiary beneficiary(InsuredPerson.Beneficiary one, LocalDate rightsUntil) {
        return new Beneficiary(one.familyName(), one.usageName(), one.givenNames(), one.birthDate(), one.birthRank(),
                relationship(one.relationship()), one.treatingDoctorDeclared(), rightsUntil);
    }

    private static Relationship relationship(InsuredPerson.Relationship relationship) {
        if (relationship.equals(InsuredPerson.Relationship.CHILD)) {
            return Relationship.CHILD;
        }
        return relationship.equals(InsuredPerson.Relationship.SPOUSE) ? Relationship.SPOUSE : Relationship.OTHER;
    }
}
