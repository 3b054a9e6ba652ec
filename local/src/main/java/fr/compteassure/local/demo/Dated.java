package fr.compteassure.local.demo;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A value of the law and the days on which it changed. */
final class Dated<T> {
    private final NavigableMap<LocalDate, T> values = new TreeMap<>();

    private Dated() {}

    static <T> Dated<T> since(String day, T value) {
        return new Dated<T>().then(day, value);
    }

    /** Adds the value that replaces the one before from this day on. */
    Dated<T> then(String day, T value) {
        values.put(LocalDate.parse(day), value);
        return this;
    }

    /** @throws IllegalArgumentException before the first value */
    T on(LocalDate day) {
        var entry = values.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("no value is known before " + values.firstKey() + ": " + day);
        }
        return entry.getValue();
    }
}
