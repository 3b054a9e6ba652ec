package fr.compteassure.request.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the complementary cover (complémentaire santé solidaire) depends on, on one day: code de la sécurité sociale,
 * L861-1 and L861-2, R861-2 to R861-10. All amounts are whole euro cents.
 */
public final class CoverLaw {
    private static final int MONTHS = 12;
    private static final int LARGEST_LISTED = 4;
    private static final int LARGEST_OF_FLAT_AMOUNTS = 3;
    private static final int EURO = 100;

    private final LocalDate day;

    CoverLaw(LocalDate day) {
        this.day = day;
    }

    /**
     * The most that a household has in a year for free cover.
     *
     * @param people how many they are
     * @param departement where they live, as {@link fr.compteassure.value.PostalCode#departement} names it
     */
    public long freeCeiling(int people, String departement) {
        return ceiling("cover.free.", people, departement);
    }

    /** The most for cover that is paid for. */
    public long payingCeiling(int people, String departement) {
        return ceiling("cover.paying.", people, departement);
    }

    /** From the fifth person on each adds the same. Overseas the sum is raised, and rounded to the nearest euro. */
    private long ceiling(String name, int people, String departement) {
        var listed = of(name + Math.min(people, LARGEST_LISTED)).cents();
        var more = Math.max(0, people - LARGEST_LISTED) * of(name + "each").cents();
        var sum = Math.addExact(listed, more);
        return of("cover.overseas.departements").codes().contains(departement) ? overseas(sum) : sum;
    }

    private long overseas(long cents) {
        var factor = BigDecimal.ONE.add(of("cover.overseas").fraction());
        var euros = factor.multiply(BigDecimal.valueOf(cents, 2)).setScale(0, RoundingMode.HALF_UP);
        return euros.longValueExact() * EURO;
    }

    /** What a home of one's own, or for which nothing is paid, counts for in a year. */
    public long ownHome(int people) {
        return home("cover.housing.own.", people);
    }

    /** What help with the rent counts for in a year. */
    public long aidedHome(int people) {
        return home("cover.housing.aided.", people);
    }

    /** A part of the RSA of a household of so many, three at the most: a month's, rounded to the nearest cent, times 12. */
    private long home(String name, int people) {
        var size = Math.min(people, LARGEST_OF_FLAT_AMOUNTS);
        var household = size == 1 ? BigDecimal.ONE : of("rsa.household." + size).fraction();
        var month = BigDecimal.valueOf(of("rsa.amount").cents()).multiply(household)
                .multiply(of(name + size).fraction());
        return month.setScale(0, RoundingMode.HALF_UP).longValueExact() * MONTHS;
    }

    /** What somebody pays a month for cover that is paid for, by the age in years. */
    public long participation(int age) {
        var bracket = LawTable.suffixes("cover.participation.", day).stream().map(Integer::valueOf)
                .filter(from -> from <= age).max(Integer::compare).orElse(0);
        return of("cover.participation." + bracket).cents();
    }

    /** From which age on a child is no part of the household, in years. */
    public int dependantUnder() {
        return of("cover.dependant-under").years();
    }

    /** The kinds of income that count. */
    public List<String> incomes() {
        return of("cover.incomes").codes();
    }

    /** What a household that has a minimum income is at least granted: {@code FREE} or {@code PAYING}. */
    public String grantedWith(String minimumIncome) {
        return of("cover.minimum." + minimumIncome).codes().getFirst();
    }

    /** The first day whose income counts, of an application on this law's day. */
    public LocalDate periodFrom() {
        return lastMonth().minusMonths(of("cover.period").months() - 1L).atDay(1);
    }

    /** The last one: the month before the application is left out. */
    public LocalDate periodTo() {
        return lastMonth().atEndOfMonth();
    }

    private YearMonth lastMonth() {
        return YearMonth.from(day).minusMonths(1L + of("cover.period-gap").months());
    }

    private Quantity of(String name) {
        return LawTable.of(name).on(day);
    }
}
