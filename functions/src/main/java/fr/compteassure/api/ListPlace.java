package fr.compteassure.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The place of an item in a list by time: its second, and, among those of one second, its id.
 *
 * @param at to the second
 * @param id which no other item of the list has
 */
public record ListPlace(Instant at, String id) {
    private static final char SEPARATOR = '#';

    /**
     * The place that a sort key tells, {@code TIME#ID}; empty when it tells none.
     *
     * @param time reads the time
     */
    public static Optional<ListPlace> of(String sortKey, Function<String, Instant> time) {
        var end = sortKey.indexOf(SEPARATOR);
        if (end < 0 || end == sortKey.length() - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ListPlace(time.apply(sortKey.substring(0, end)), sortKey.substring(end + 1)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /**
     * What an index shows, newest first, with an item as it stands by now: an index is a little behind, and whoever has just
     * written the item looks for it.
     *
     * @param indexed what the index shows
     * @param written the item, if there is one
     * @param place the place of an item
     */
    public static <T> List<T> refreshed(List<T> indexed, Optional<T> written, Function<T, ListPlace> place) {
        return written.filter(one -> indexed.stream().map(place).noneMatch(place.apply(one)::equals))
                .map(one -> with(one, indexed, place)).orElse(indexed);
    }

    private static <T> List<T> with(T written, List<T> indexed, Function<T, ListPlace> place) {
        var now = place.apply(written);
        var refreshed = new ArrayList<>(indexed);
        refreshed.removeIf(one -> place.apply(one).id().equals(now.id()));
        // Behind those of its second: when they fill the page, it may be among those that the index shows on the next one.
        var before = refreshed.stream().takeWhile(one -> !place.apply(one).at().isBefore(now.at())).count();
        refreshed.add((int) before, written);
        return refreshed;
    }
}
