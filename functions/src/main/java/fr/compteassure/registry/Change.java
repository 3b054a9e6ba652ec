package fr.compteassure.registry;

import fr.compteassure.cloud.FieldType;
import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import java.util.stream.Stream;

/**
 * What a procedure changes in the file of a person, by {@link InsuredStore#changing}. It alters nothing but what a
 * {@link FilePart} covers.
 */
public sealed interface Change {
    /** The person once this has happened; when it has already, the same person. */
    InsuredPerson of(InsuredPerson person);

    /** Whether it decides where the person's benefits are paid: whoever may be its owner is told of it everywhere. */
    default boolean movesMoney() {
        return false;
    }

    /** Whether it may be taken back when it turns out to have been wrong. */
    default boolean isReversible() {
        return true;
    }

    /** How a change is kept until it happens; for the person, an IBAN is masked as in the file. */
    static FieldType<Change> field() {
        return ChangeSchema.FIELD;
    }

    /**
     * The carte Vitale of somebody has another status. One that is ordered is a new one, whether there was one or not;
     * any other status is that of the card there is: who has none still has none, and so has who is not in the file.
     *
     * @param person {@link InsuredPerson#INSURED} or a beneficiary's id
     * @param status the status
     */
    record CardMarked(String person, CardStatus status) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson file) {
            return person.equals(InsuredPerson.INSURED)
                    ? file.withVitaleCard(marked(file.vitaleCard()))
                    : file.withBeneficiaries(file.beneficiaries().stream()
                            .map(one -> one.id().equals(person) ? one.withVitaleCard(marked(one.vitaleCard())) : one)
                            .toList());
        }

        /** A card that was blocked once may be in anybody's hands. */
        @Override
        public boolean isReversible() {
            return !status.equals(CardStatus.BLOCKED);
        }

        private VitaleCard marked(VitaleCard card) {
            if (status.equals(CardStatus.ORDERED)) {
                return new VitaleCard(status, null);
            }
            return card == null ? null : new VitaleCard(status, card.issuedOn());
        }
    }

    /**
     * Benefits are paid to another bank account.
     *
     * @param account that account
     */
    record BankAccountReplaced(BankAccount account) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            return person.withBankAccount(account);
        }

        @Override
        public boolean movesMoney() {
            return true;
        }
    }

    /**
     * The person uses another name.
     *
     * @param usageName that name; null for that of birth
     */
    record UsageNameTaken(String usageName) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            return person.withUsageName(usageName);
        }
    }

    /**
     * Somebody more is covered with the person; nobody is, when the file has them already.
     *
     * @param beneficiary who, under an id that the fund's file will not use for anybody else, such as a random one
     */
    record BeneficiaryAdded(Beneficiary beneficiary) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            var known = person.beneficiaries();
            return known.stream().anyMatch(beneficiary::isSameAs)
                    ? person
                    : person.withBeneficiaries(Stream.concat(known.stream(), Stream.of(beneficiary)).toList());
        }
    }

    /**
     * The person lives elsewhere, and with that may belong to another fund.
     *
     * @param address where letters go, which may be abroad
     * @param cpam the fund; null when it stays the one of that moment, as of who moves abroad
     */
    record Moved(Address address, CpamCode cpam) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            return person.withResidence(address, cpam == null ? person.cpam() : cpam);
        }
    }
}
