package fr.compteassure.bench.lists;

/**
 * What was read of a table.
 *
 * @param items how many items, whether they were of use or not
 * @param units what DynamoDB charges for it, in read units
 */
public record Reads(int items, double units) {
    /** Nothing. */
    static final Reads NONE = new Reads(0, 0);

    Reads and(Reads more) {
        return new Reads(items + more.items, units + more.units);
    }

    Reads times(int times) {
        return new Reads(items * times, units * times);
    }
}
