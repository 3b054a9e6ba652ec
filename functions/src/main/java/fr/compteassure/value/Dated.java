package fr.compteassure.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;

/**
 * What changes with time, such as a ceiling that a decree raises each April: on each day one value counts, that of the
 * last change before or on it. There is none before the first.
 *
 * @param <V> the value
 */
public final class Dated<V> {
    private final String name;
    private final TreeMap<LocalDate, Since<V>> values = new TreeMap<>();

    /**
     * A value and where it is from.
     *
     * @param from the first day on which it counts
     * @param value the value
     * @param source the text that sets it, or where it was found
     */
    public record Since<V>(LocalDate from, V value, String source) {}

    /**
     * @param name what the values are of, for whoever asks in vain
     * @param values at least one, in any order
     * @throws IllegalArgumentException when there is none, or there are two of one day
     */
    public Dated(String name, Collection<Since<V>> values) {
        this.name = name;
        values.forEach(value -> {
            if (this.values.put(value.from(), value) != null) {
                throw new IllegalArgumentException(name + " has two values from " + value.from() + " on");
            }
        });
        if (this.values.isEmpty()) {
            throw new IllegalArgumentException(name + " has no value");
        }
    }

    /**
     * The value that counts on a day.
     *
     * @throws IllegalArgumentException before the first
     */
    public V on(LocalDate day) {
        return since(day).value();
    }

    /**
     * The same with where it is from.
     *
     * @throws IllegalArgumentException before the first
     */
    public Since<V> since(LocalDate day) {
        var entry = values.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException(
                    name + " is not known on " + day + ": its first value is of " + values.firstKey());
        }
        return entry.getValue();
    }

    /** Whether there is a value on a day. */
    public boolean isKnownOn(LocalDate day) {
        return values.floorKey(day) != null;
    }
}
