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
 * @param list which list it is a page of; a cursor of another one is refused
 * @param limit how many items at most, from 1 to 100
 * @param after the sort key of the last item of the page before; empty for the first page
 */
public record Paging(String list, int limit, Optional<String> after) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    /** In bytes: a sort key that DynamoDB takes is no longer. */
    private static final int MAX_SORT_KEY = 1024;
    private static final char SEPARATOR = ' ';

    /**
     * One page of a list.
     *
     * @param items its items
     * @param nextCursor what asks for the following page; null on the last one
     */
    public record Page<T>(List<T> items, String nextCursor) {}

    /**
     * Reads both parameters; what is wrong is noted in the query.
     *
     * @param list the name of the list
     */
    public static Paging read(Fields query, String list) {
        return read(query, list, _ -> true);
    }

    /**
     * The same of a list whose sort keys have a form of their own.
     *
     * @param isKey whether a text has that form; a cursor of another one was made up, and is refused
     */
    public static Paging read(Fields query, String list, Predicate<String> isKey) {
        var limit = query.optional("limit", Paging::limit);
        var after = query.optional("cursor", cursor -> after(cursor, list + SEPARATOR, isKey));
        return new Paging(list, limit == null ? DEFAULT_LIMIT : limit, Optional.ofNullable(after));
    }

    /** What asks for the page that follows the item of this sort key. */
    public String cursor(String sortKey) {
        return encoded(list + SEPARATOR + sortKey);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The page of a list that was read whole.
     *
     * @param newestFirst the list, by descending sort key
     * @param sortKey the sort key of an item, which no other item has
     */
    public <T> Page<T> of(List<T> newestFirst, Function<T, String> sortKey) {
        var rest = newestFirst.stream()
                .filter(item -> after.isEmpty() || sortKey.apply(item).compareTo(after.get()) < 0).toList();
        return page(rest, sortKey);
    }

    /**
     * The page that a list begins with: no other follows it when the list has no more items than a page.
     *
     * @param rest what follows the page before: all of it, or so much that it is more than a page
     * @param sortKey the sort key of an item, which no other item has
     */
    public <T> Page<T> page(List<T> rest, Function<T, String> sortKey) {
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), cursor(sortKey.apply(rest.get(limit - 1))));
    }

    private static Integer limit(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new InvalidValue("La valeur attendue est un nombre entier de 1 à " + MAX_LIMIT + ".");
        }
        return Integer.valueOf(text);
    }

    private static String after(String cursor, String prefix, Predicate<String> isKey) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            var keyLength = bytes.capacity() - prefix.length();
            if (cursor.equals(encoded(text)) && text.startsWith(prefix) && keyLength > 0 && keyLength <= MAX_SORT_KEY
                    && isKey.test(text.substring(prefix.length()))) {
                return text.substring(prefix.length());
            }
        } catch (IllegalArgumentException | CharacterCodingException _) {
            // Refused below, like any cursor that was not made here.
        }
        throw new InvalidValue(
                "Ce repère de page n’est pas valide\u202F: reprenez la valeur de nextCursor telle quelle.");
    }
}
