package fr.compteassure.document;

import fr.compteassure.pdf.Beneficiary;
import fr.compteassure.pdf.Relationship;
import java.time.YearMonth;
import java.util.List;

/**
 * What a document attests, as far as whoever is shown it can compare it with what was issued: the signed facts say it, and
 * so does a check.
 */
sealed interface Attestation {

    /**
     * Rights to health insurance.
     *
     * @param period from the first day to the last
     * @param beneficiaries who is named beside the holder, in the order in which they are printed
     * @param exemptionShown whether the document shows an exemption or complementary cover
     */
    record Rights(Period period, List<Beneficiary> beneficiaries, boolean exemptionShown) implements Attestation {
        public Rights {
            beneficiaries = List.copyOf(beneficiaries);
        }
    }

    /**
     * Daily allowances paid.
     *
     * @param period the days that are certified
     * @param totalCents the net sum, in euro cents
     */
    record DailyAllowances(Period period, long totalCents) implements Attestation {}

    /**
     * Payments of a month.
     *
     * @param month the month
     * @param totalCents their sum, in euro cents
     */
    record MonthlyPayments(YearMonth month, long totalCents) implements Attestation {
        @Override
        public Period period() {
            return Period.of(month);
        }

        /** It prints the one name that the holder goes by, which the facts say in clear. */
        @Override
        public boolean identifiesHolder() {
            return false;
        }
    }

    /**
     * What a European card would say.
     *
     * @param period its days
     * @param people who is covered, in the order in which they are printed, the holder among them or not
     */
    record EuropeanCover(Period period, List<Beneficiary> people) implements Attestation {
        public EuropeanCover {
            people = List.copyOf(people);
        }

        @Override
        public boolean identifiesHolder() {
            return people.stream().anyMatch(EuropeanCover::isHolder);
        }

        @Override
        public List<Beneficiary> beneficiaries() {
            return people.stream().filter(one -> !isHolder(one)).toList();
        }

        private static boolean isHolder(Beneficiary one) {
            return one.relationship() == Relationship.INSURED;
        }
    }

    /** The days that it is about; of a month its first and its last one. */
    Period period();

    /** Who is named beside the holder, in the order in which they are printed. */
    default List<Beneficiary> beneficiaries() {
        return List.of();
    }

    /** Whether all names and the date of birth of the holder are printed. */
    default boolean identifiesHolder() {
        return true;
    }

    /** The kind of document that attests it. */
    default DocumentType type() {
        return switch (this) {
            case Rights _ -> DocumentType.RIGHTS_CERTIFICATE;
            case DailyAllowances _ -> DocumentType.DAILY_ALLOWANCE_CERTIFICATE;
            case MonthlyPayments _ -> DocumentType.MONTHLY_STATEMENT;
            case EuropeanCover _ -> DocumentType.PROVISIONAL_EUROPEAN_CERTIFICATE;
        };
    }
}
