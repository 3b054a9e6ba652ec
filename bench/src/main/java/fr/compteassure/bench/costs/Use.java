package fr.compteassure.bench.costs;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What something uses of AWS.
 *
 * @param amounts how many of each, by the names of prices
 */
record Use(Map<String, Double> amounts) {
    /** How calls, and parts of a month, are written in tables, and which prices they have; removing a file is free. */
    private static final Map<String, String> PRICES = Map.ofEntries(Map.entry("kms:Sign", "kms-sign"),
            Map.entry("kms:GetPublicKey", "kms-request"), Map.entry("s3:PutObject", "s3-put"),
            Map.entry("s3:GetObject", "s3-get"), Map.entry("s3:HeadObject", "s3-get"),
            Map.entry("s3:DeleteObject", ""), Map.entry("sqs:SendMessage", "sqs-request"),
            Map.entry("ses", "ses-email"), Map.entry("api", "api-request"), Map.entry("storage", "dynamodb-storage"),
            Map.entry("backup", "dynamodb-backup"), Map.entry("files", "s3-storage"), Map.entry("out", "data-out"),
            Map.entry("fixed", "fixed"));

    /** Of one. */
    static Use of(String price, double amount) {
        return new Use(Map.of(price, amount));
    }

    /**
     * Calls as tables write them, such as {@code kms:Sign=1 s3:PutObject=1}.
     *
     * @throws IllegalArgumentException when one has no price
     */
    static Use calls(String written) {
        var use = new Use(Map.of());
        for (var call : written.isEmpty() ? new String[0] : written.split(" ")) {
            var parts = call.split("=");
            if (!PRICES.containsKey(parts[0])) {
                throw new IllegalArgumentException("there is no price of the call " + parts[0]);
            }
            use = PRICES.get(parts[0]).isEmpty() ? use : use.and(of(PRICES.get(parts[0]), Csv.number(parts[1])));
        }
        return use;
    }

    /** Units of DynamoDB. */
    static Use units(double read, double written) {
        return of("dynamodb-read", read).and(of("dynamodb-write", written));
    }

    /** A function's time. */
    static Use function(double milliseconds, double memory) {
        return of("lambda-gb-second", milliseconds / 1000 * memory / 1024);
    }

    /** Both. */
    Use and(Use other) {
        var sum = new TreeMap<>(amounts);
        other.amounts.forEach((name, amount) -> sum.merge(name, amount, Double::sum));
        return new Use(sum);
    }

    /** That many times. */
    Use times(double count) {
        var product = new TreeMap<String, Double>();
        amounts.forEach((name, amount) -> product.put(name, amount * count));
        return new Use(product);
    }

    /** What all of it costs, in US dollars. */
    double dollars(Prices prices) {
        return dollars(prices, _ -> true);
    }

    /** What part of it costs. */
    double dollars(Prices prices, Predicate<String> part) {
        return amounts.entrySet().stream().filter(use -> part.test(use.getKey()))
                .mapToDouble(use -> prices.of(use.getKey(), use.getValue())).sum();
    }
}
