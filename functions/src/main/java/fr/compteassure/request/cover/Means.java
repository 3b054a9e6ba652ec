package fr.compteassure.request.cover;

import java.time.LocalDate;
import java.util.List;

/**
 * What a household lives on, as the applicant states it.
 *
 * @param household who lives together, the applicant among them
 * @param incomes what they had in the twelve months of reference
 * @param housing how they are housed
 * @param minimumIncome a minimum income that they have
 */
record Means(List<Person> household, List<Income> incomes, Housing housing, MinimumIncome minimumIncome) {
    /** What somebody is to the applicant. */
    enum Relationship {
        APPLICANT, PARTNER, CHILD
    }

    /**
     * Somebody of the household.
     *
     * @param relationship what they are to the applicant
     * @param birthDate when they were born
     */
    record Person(Relationship relationship, LocalDate birthDate) {}

    /** What an income is. Family benefits are those that count: not the one of the new school year nor a disabled child's. */
    enum IncomeKind {
        SALARY, SELF_EMPLOYED, UNEMPLOYMENT, PENSION, DAILY_ALLOWANCE, FAMILY_BENEFIT, RENT, OTHER
    }

    /**
     * An income.
     *
     * @param person whose, by the place in the household, from 0
     * @param kind what it is
     * @param totalCents what was received in all, after social contributions and before tax
     */
    record Income(int person, IncomeKind kind, long totalCents) {}

    /** How a household is housed. */
    enum Housing {
        /** Paid for, without help. */
        NONE,
        /** Nothing is paid for it. */
        FREE,
        /** It belongs to one of them. */
        OWNER,
        /** A benefit helps with the rent. */
        AIDED
    }

    /** A minimum income of the household. */
    enum MinimumIncome {
        NONE, RSA, ASPA
    }

    /** Nothing of what people live on. */
    @Override
    public String toString() {
        return "Means[hidden]";
    }
}
