package fr.compteassure.registry;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.value.FamilyName;
import fr.compteassure.value.Folding;
import fr.compteassure.value.Iban;
import fr.compteassure.value.InsuredId;
import fr.compteassure.value.Nir;
import fr.compteassure.value.OpenCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An insured person as the fund's own systems know them.
 *
 * @param id what stands for the NIR in keys
 * @param nir the NIR
 * @param familyName the name of birth
 * @param usageName the name used, or null
 * @param givenNames the given names, at least one
 * @param birthDate the date of birth
 * @param sex that of civil status
 * @param address where letters go
 * @param cpam the fund
 * @param filedOrganisme what the fund's file says that others name the fund by, be it no longer the person's; null when
 *     the file does not tell it
 * @param managementCode how the fund manages the file ("code gestion"), such as 10; null when its file does not tell
 * @param rights the rights to health insurance
 * @param treatingDoctor the treating doctor declared, or null
 * @param bankAccount where benefits are paid, or null
 * @param vitaleCard the carte Vitale, or null
 * @param beneficiaries who is covered with this person
 */
public record InsuredPerson(InsuredId id, Nir nir, FamilyName familyName, String usageName, List<String> givenNames,
        LocalDate birthDate, Sex sex, Address address, CpamCode cpam, Organisme filedOrganisme, String managementCode,
        Rights rights,
        TreatingDoctor treatingDoctor, BankAccount bankAccount, VitaleCard vitaleCard,
        List<Beneficiary> beneficiaries) {
    /** What names the insured person where others are named by a beneficiary's id. */
    public static final String INSURED = "INSURED";

    /** The sex of civil status. */
    public enum Sex {
        /** Female. */
        F,
        /** Male. */
        M
    }

    /**
     * Rights to health insurance.
     *
     * @param from their first day
     * @param to their last day
     * @param exemption that care is paid in full, or null
     * @param complementaryCover what pays the share that is left, or null
     */
    public record Rights(LocalDate from, LocalDate to, Exemption exemption, ComplementaryCover complementaryCover) {
        /** Whether there are rights on a day: on the first and the last one, too. */
        public boolean openOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** The exemption that holds on a day; none holds without rights. */
        public Optional<Exemption> exemptionOn(LocalDate day) {
            return Optional.ofNullable(exemption).filter(one -> openOn(day) && one.holdsOn(day));
        }

        /** The complementary cover that holds on a day; none holds without rights. */
        public Optional<ComplementaryCover> complementaryCoverOn(LocalDate day) {
            return Optional.ofNullable(complementaryCover).filter(one -> openOn(day) && one.holdsOn(day));
        }
    }

    /**
     * A bank account.
     *
     * @param iban its number
     * @param holder in whose name it is
     */
    public record BankAccount(Iban iban, String holder) {}

    /**
     * Somebody covered with the insured person. Of what may be null, the fund's file does not tell.
     *
     * @param id its number in the file of the insured person
     * @param familyName the name of birth
     * @param usageName the name used, or null
     * @param givenNames the given names
     * @param birthDate the date of birth
     * @param sex that of civil status, or null
     * @param birthRank the place among those of one family who were born on one day, from 1, or null
     * @param relationship what they are to the insured person
     * @param treatingDoctorDeclared whether a treating doctor is declared, or null
     * @param rightsUntil the last day of their rights, or null
     * @param vitaleCard a carte Vitale of their own, or null
     */
    public record Beneficiary(String id, String familyName, String usageName, List<String> givenNames,
            LocalDate birthDate, Sex sex, Integer birthRank, Relationship relationship, Boolean treatingDoctorDeclared,
            LocalDate rightsUntil, VitaleCard vitaleCard) {
        Beneficiary withVitaleCard(VitaleCard other) {
            return new Beneficiary(id, familyName, usageName, givenNames, birthDate, sex, birthRank, relationship,
                    treatingDoctorDeclared, rightsUntil, other);
        }

        /** The same person in the file of somebody else, which knows neither the card nor when these rights end. */
        public Beneficiary under(String otherId) {
            return new Beneficiary(otherId, familyName, usageName, givenNames, birthDate, sex, birthRank, relationship,
                    treatingDoctorDeclared, null, null);
        }

        /** Whether both are one person: the id is the same, or the date of birth and the first given name. */
        boolean isSameAs(Beneficiary other) {
            return id.equals(other.id) || birthDate.equals(other.birthDate)
                    && Folding.fold(givenNames.getFirst()).equals(Folding.fold(other.givenNames.getFirst()));
        }
    }

    /**
     * What a beneficiary is to the insured person. The fund's file may have relationships that are not known here.
     *
     * @param code in capitals
     */
    public record Relationship(String code) {
        /** A child. */
        public static final Relationship CHILD = new Relationship("CHILD");
        /** A husband, wife or partner. */
        public static final Relationship SPOUSE = new Relationship("SPOUSE");

        /** @throws fr.compteassure.value.InvalidValue when the text is no code */
        public Relationship {
            code = OpenCode.of(code);
        }
    }

    /** How the person is addressed: first given name, and the name used or else that of birth. */
    public String fullName() {
        return givenNames.getFirst() + " " + (usageName == null ? familyName.value() : usageName);
    }

    /** The nine digits that others name the person's fund by; empty where the fund's file tells none of this fund. */
    public Optional<String> organisme() {
        return Optional.ofNullable(filedOrganisme).filter(one -> one.cpam().equals(cpam)).map(Organisme::number);
    }

    /** Whether somebody is in this file: {@link #INSURED}, or the id of a beneficiary. */
    public boolean covers(String person) {
        return member(person).isPresent();
    }

    /** Who is {@link #INSURED} or has this id as a beneficiary; empty when nobody of the file. */
    public Optional<Member> member(String person) {
        return members().filter(one -> one.id().equals(person)).findFirst();
    }

    private Stream<Member> members() {
        return Stream.concat(Stream.of(new Member(INSURED, givenNames, familyName.value(), birthDate, vitaleCard)),
                beneficiaries.stream().map(one -> new Member(one.id(), one.givenNames(), one.familyName(),
                        one.birthDate(), one.vitaleCard())));
    }

    InsuredPerson withUsageName(String other) {
        return with(other, address, cpam, bankAccount, vitaleCard, beneficiaries);
    }

    InsuredPerson withResidence(Address otherAddress, CpamCode otherCpam) {
        return with(usageName, otherAddress, otherCpam, bankAccount, vitaleCard, beneficiaries);
    }

    InsuredPerson withBankAccount(BankAccount other) {
        return with(usageName, address, cpam, other, vitaleCard, beneficiaries);
    }

    InsuredPerson withVitaleCard(VitaleCard other) {
        return with(usageName, address, cpam, bankAccount, other, beneficiaries);
    }

    InsuredPerson withBeneficiaries(List<Beneficiary> others) {
        return with(usageName, address, cpam, bankAccount, vitaleCard, List.copyOf(others));
    }

    private InsuredPerson with(String otherName, Address otherAddress, CpamCode otherCpam, BankAccount otherAccount,
            VitaleCard otherCard, List<Beneficiary> otherBeneficiaries) {
        return new InsuredPerson(id, nir, familyName, otherName, givenNames, birthDate, sex, otherAddress, otherCpam,
                filedOrganisme, managementCode, rights, treatingDoctor, otherAccount,
                otherCard, otherBeneficiaries);
    }

    @Override
    public String toString() {
        return "InsuredPerson[" + id + "]";
    }
}
