package fr.compteassure.bench.costs;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * List prices of AWS for Paris, in US dollars, without what is free and without discounts.
 *
 * @param one what one of each costs
 */
public record Prices(Map<String, Double> one) {

    /** Those of {@code prices.csv}, where their sources stand. */
    public static Prices listed() {
        return new Prices(Csv.resource("prices.csv").stream().collect(Collectors.toMap(line -> line.get(0),
                line -> Csv.number(line.get(1)) / Csv.number(line.get(2)))));
    }

    /**
     * What that many cost.
     *
     * @throws IllegalArgumentException when there is no price of that name
     */
    public double of(String name, double amount) {
        if (!one.containsKey(name)) {
            throw new IllegalArgumentException("prices.csv has no price of " + name);
        }
        return one.get(name) * amount;
    }
}
