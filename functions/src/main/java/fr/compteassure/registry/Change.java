package fr.compteassure.registry;

import fr.compteassure.cpam.CpamCode;
import fr.compteassure.registry.InsuredPerson.Address;
import fr.compteassure.registry.InsuredPerson.BankAccount;
import fr.compteassure.registry.InsuredPerson.Beneficiary;
import fr.compteassure.registry.InsuredPerson.CardStatus;
import fr.compteassure.registry.InsuredPerson.VitaleCard;
import java.util.stream.Stream;

/**
 * What a procedure changes in the file of a person, by {@link InsuredStore#changing}. It alters nothing but what a
 * {@link FilePart} covers.
 */
public sealed interface Change {
    /** The person once this has happened; when it has already, the same person. */
    InsuredPerson of(InsuredPerson person);

    /** The carte Vitale, if there is one, serves nobody any more. */
    record CardBlocked() implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            var card = person.vitaleCard();
            return card == null ? person : person.withVitaleCard(new VitaleCard(CardStatus.BLOCKED, card.issuedOn()));
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
    }

    /**
     * The person uses another name.
     *
     * @param usageName that name
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
     * @param address where letters go
     * @param cpam the fund
     */
    record Moved(Address address, CpamCode cpam) implements Change {
        @Override
        public InsuredPerson of(InsuredPerson person) {
            return person.withResidence(address, cpam);
        }
    }
}
