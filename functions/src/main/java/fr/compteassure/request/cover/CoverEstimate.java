package fr.compteassure.request.cover;

import fr.compteassure.request.cover.Means.Person;
import fr.compteassure.request.cover.Means.Relationship;
import fr.compteassure.request.law.CoverLaw;
import fr.compteassure.request.law.Law;
import fr.compteassure.value.Age;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * What an application for complementary cover will probably come to, by the law of its day. The fund decides: it sees the
 * proofs and knows what the form does not ask for, such as a loss of work, for which 30 % are taken off earnings, alimony
 * that is paid, or work beside an ASPA. All amounts are whole euro cents; nothing is rounded but what {@link CoverLaw} says.
 *
 * @param outcome what it comes to
 * @param resourcesCents what counts of the household's resources in the twelve months
 * @param freeCeilingCents the most for free cover
 * @param payingCeilingCents the most for cover that is paid for
 * @param monthlyCents what the household pays a month for it; 0 when it is free, or there is none
 * @param periodFrom the first day of the twelve months
 * @param periodTo the last one
 */
record CoverEstimate(Outcome outcome, long resourcesCents, long freeCeilingCents, long payingCeilingCents,
        long monthlyCents, LocalDate periodFrom, LocalDate periodTo) {
    /** What an application may come to, the best first. */
    enum Outcome {
        /** Cover for nothing. */
        FREE,
        /** Cover that is paid for each month. */
        PAYING,
        /** No cover. */
        NONE
    }

    /**
     * The estimate of an application.
     *
     * @param means what the household lives on
     * @param departement where it lives, as {@link fr.compteassure.value.PostalCode#departement} names it
     * @param day the day of the application
     */
    static CoverEstimate of(Means means, String departement, LocalDate day) {
        var law = Law.on(day).cover();
        var people = counted(means, law, day);
        var resources = Math.addExact(incomes(means, people, law), home(means, people.size(), law));
        var free = law.freeCeiling(people.size(), departement);
        var paying = law.payingCeiling(people.size(), departement);
        var outcome = better(within(resources, free, paying), granted(means, law));
        return new CoverEstimate(outcome, resources, free, paying,
                outcome == Outcome.PAYING ? participations(people, law, day) : 0, law.periodFrom(), law.periodTo());
    }

    /** All but the children who have reached the age from which they are a household of their own (R861-2: 25). */
    private static List<Person> counted(Means means, CoverLaw law, LocalDate day) {
        return means.household().stream().filter(person -> person.relationship() != Relationship.CHILD
                || Age.on(person.birthDate(), day) < law.dependantUnder()).toList();
    }

    /** What those who count had (R861-8), whatever kind the law's table names. */
    private static long incomes(Means means, List<Person> people, CoverLaw law) {
        var kinds = new HashSet<>(law.incomes());
        return means.incomes().stream().filter(income -> people.contains(means.household().get(income.person())))
                .filter(income -> kinds.contains(income.kind().name()))
                .mapToLong(Means.Income::totalCents).reduce(0, Math::addExact);
    }

    /** What the home counts for (R861-5, R861-7). */
    private static long home(Means means, int people, CoverLaw law) {
        return switch (means.housing()) {
            case NONE -> 0;
            case FREE, OWNER -> law.ownHome(people);
            case AIDED -> law.aidedHome(people);
        };
    }

    /** Resources that reach a ceiling to the cent are within it, as official pages put it: they do not exceed it. */
    private static Outcome within(long resources, long free, long paying) {
        if (resources <= free) {
            return Outcome.FREE;
        }
        return resources <= paying ? Outcome.PAYING : Outcome.NONE;
    }

    /** What a minimum income is enough for, whatever the resources (L861-2). */
    private static Outcome granted(Means means, CoverLaw law) {
        return switch (means.minimumIncome()) {
            case NONE -> Outcome.NONE;
            case RSA, ASPA -> Outcome.valueOf(law.grantedWith(means.minimumIncome().name()));
        };
    }

    private static Outcome better(Outcome one, Outcome other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Each pays by the age on 1 January of the year in which the cover is granted: that of the application, here. */
    private static long participations(List<Person> people, CoverLaw law, LocalDate day) {
        var newYear = day.withDayOfYear(1);
        return people.stream().mapToLong(person -> law.participation(Age.on(person.birthDate(), newYear))).sum();
    }

    /** Nothing of what people live on. */
    @Override
    public String toString() {
        return "CoverEstimate[hidden]";
    }
}
