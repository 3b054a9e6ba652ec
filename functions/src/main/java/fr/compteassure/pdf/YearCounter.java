package fr.compteassure.pdf;

/**
 * How far a person is towards the ceilings of a year. Amounts are euro cents.
 *
 * @param person the person's name
 * @param participationCents fixed participations kept back for care of the year
 * @param franchiseCents franchises kept back for care of the year
 * @param ceilingCents how much of either may be kept back in a year
 */
public record YearCounter(String person, long participationCents, long franchiseCents, long ceilingCents) {
    /** Nothing of the person. */
    @Override
    public String toString() {
        return "YearCounter[hidden]";
    }
}
