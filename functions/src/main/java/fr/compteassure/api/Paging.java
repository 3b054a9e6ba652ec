package fr.compteassure.api;

import fr.compteassure.value.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which page of a list is asked for, by the query parameters {@code limit} and {@code cursor}.
 *
 * @param limit how many items at most, from 1 to 100
 * @param after the order of the last item of the page before, as it was given to {@link #cursor}; empty for the first
 *     page
 */
public record Paging(int limit, Optional<String> after) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    /**
     * One page of a list.
     *
     * @param items its items
     * @param nextCursor what asks for the following page; null on the last one
     */
    public record Page<T>(List<T> items, String nextCursor) {}

    /** Reads both parameters; what is wrong is noted in the query. */
    public static Paging read(Fields query) {
        return read(query, _ -> true);
    }

    /**
     * Reads both parameters; what is wrong is noted in the query.
     *
     * @param ours whether a text has the form of the orders that this list makes cursors of
     */
    public static Paging read(Fields query, Predicate<String> ours) {
        var limit = query.optional("limit", Paging::limit);
        var after = query.optional("cursor", cursor -> after(cursor, ours));
        return new Paging(limit == null ? DEFAULT_LIMIT : limit, Optional.ofNullable(after));
    }

    /** What asks for the page that follows the item of this order. */
    public static String cursor(String after) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page of a list that was read whole.
     *
     * @param newestFirst the list, by descending order
     * @param order the order of an item, which no other item has
     */
    public <T> Page<T> of(List<T> newestFirst, Function<T, String> order) {
        var rest = newestFirst.stream()
                .filter(item -> after.isEmpty() || order.apply(item).compareTo(after.get()) < 0).toList();
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), cursor(order.apply(rest.get(limit - 1))));
    }

    private static Integer limit(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new InvalidValue("La valeur attendue est un nombre entier de 1 à " + MAX_LIMIT + ".");
        }
        return Integer.valueOf(text);
    }

    private static String after(String cursor, Predicate<String> ours) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (cursor.equals(cursor(text)) && ours.test(text)) {
                return text;
            }
        } catch (IllegalArgumentException | CharacterCodingException _) {
            // Refused below, like any cursor that was not made here.
        }
        throw new InvalidValue("Ce repère de page n’est pas valide : reprenez la valeur de nextCursor telle quelle.");
    }
}
