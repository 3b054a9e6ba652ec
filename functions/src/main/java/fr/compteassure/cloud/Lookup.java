package fr.compteassure.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is to be read of the tables, made by a {@link Table}: any number of lookups are one round trip
 * ({@link Cloud#read}), and the lookup itself finds its record in what was read.
 *
 * @param <T> the record
 */
public final class Lookup<T> {
    private final List<Item> items;
    private final Function<BatchRead, Optional<T>> finder;

    private Lookup(List<Item> items, Function<BatchRead, Optional<T>> finder) {
        this.items = items;
        this.finder = finder;
    }

    record Item(String table, Map<String, AttributeValue> key) {}

    static <T> Lookup<T> of(Item item, Function<Map<String, AttributeValue>, T> reader) {
        return new Lookup<>(List.of(item), read -> read.item(item).map(reader));
    }

    /** A lookup that reads nothing and finds nothing. */
    public static <T> Lookup<T> nothing() {
        return new Lookup<>(List.of(), _ -> Optional.empty());
    }

    /** Two lookups as one, whose record is made of both. */
    public <U, V> Lookup<V> and(Lookup<U> other, BiFunction<Optional<T>, Optional<U>, Optional<V>> join) {
        return new Lookup<>(Stream.concat(items.stream(), other.items.stream()).toList(),
                read -> join.apply(finder.apply(read), other.finder.apply(read)));
    }

    /** The same lookup, which finds a record only if the other one finds one too; otherwise its own is not even decoded. */
    public Lookup<T> onlyIf(Lookup<?> other) {
        return new Lookup<>(Stream.concat(items.stream(), other.items.stream()).toList(),
                read -> other.finder.apply(read).isPresent() ? finder.apply(read) : Optional.empty());
    }

    /** The same lookup, whose record becomes something else. */
    public <V> Lookup<V> map(Function<T, V> change) {
        return new Lookup<>(items, read -> finder.apply(read).map(change));
    }

    /** The same lookup, which finds a record only if it is such. */
    public Lookup<T> filter(Predicate<T> such) {
        return new Lookup<>(items, read -> finder.apply(read).filter(such));
    }

    List<Item> items() {
        return items;
    }

    Optional<T> in(BatchRead read) {
        return finder.apply(read);
    }
}
