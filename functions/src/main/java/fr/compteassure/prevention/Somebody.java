package fr.compteassure.prevention;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.Exemption;
import fr.compteassure.registry.InsuredPerson;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.Sex;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Who is advised: the insured person or a beneficiary, by their own facts.
 *
 * @param id what names them
 * @param givenName the first given name
 * @param birthDate the date of birth
 * @param sex that of civil status, or null
 * @param cpam the fund of the file
 * @param exemption why their care is paid in full today, or null
 */
record Somebody(String id, String givenName, LocalDate birthDate, Sex sex, CpamCode cpam, Exemption.Kind exemption) {
    /** Everybody of a file who is born. An exemption is the insured person’s, and ends with the rights at the latest. */
    static Stream<Somebody> of(InsuredPerson person, LocalDate today) {
        var insured = new Somebody(InsuredPerson.INSURED, person.givenNames().getFirst(), person.birthDate(),
                person.sex(), person.cpam(),
                person.rights().exemptionOn(today).map(Exemption::kind).orElse(null));
        return Stream.concat(Stream.of(insured), person.beneficiaries().stream().map(one -> of(one, person.cpam())))
                .filter(one -> !one.birthDate().isAfter(today));
    }

    private static Somebody of(Beneficiary one, CpamCode cpam) {
        return new Somebody(one.id(), one.givenNames().getFirst(), one.birthDate(), one.sex(), cpam, null);
    }

    boolean isInsured() {
        return id.equals(InsuredPerson.INSURED);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Somebody[hidden]";
    }
}
