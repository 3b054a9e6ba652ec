package fr.compteassure.local.aws;

import java.util.List;
import java.util.Map;

/** Which objects of a bucket are told of, by how their keys begin and end: {@code Filter.S3Key.Rules} of the template. */
public final class KeyFilter {
    private final List<Rule> rules;

    private record Rule(boolean prefix, String value) {
        boolean holds(String key) {
            return prefix ? key.startsWith(value) : key.endsWith(value);
        }
    }

    private KeyFilter(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads the filter of a notification.
     *
     * @param path what a failure names
     * @param properties the resolved properties of the notification
     * @return its filter, which everything passes when it has none
     * @throws LocalFailure when it cannot be read
     */
    public static KeyFilter of(String path, Map<String, Object> properties) {
        return of(new Declaration(path, properties));
    }

    static KeyFilter of(Declaration notification) {
        return new KeyFilter(notification.has("Filter")
                ? notification.child("Filter").child("S3Key").children("Rules").stream().map(KeyFilter::rule).toList()
                : List.of());
    }

    private static Rule rule(Declaration rule) {
        return new Rule(rule.text("Name").equalsIgnoreCase("prefix"), rule.text("Value"));
    }

    /**
     * Whether an object is told of.
     *
     * @param key its key, as it is
     * @return whether every rule holds
     */
    public boolean passes(String key) {
        return rules.stream().allMatch(rule -> rule.holds(key));
    }
}
