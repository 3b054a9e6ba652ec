package fr.compteassure.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of which not all is shown that is read: what is left out is only known once it is read. For a page no more is read
 * than a bound, however much is left out; a page may then show fewer items than it might, or none, although more follow.
 *
 * @param step how many items are read at a time
 * @param reading reads the next ones after this sort key, or the first ones; fewer than a step only when there are no more
 * @param key the sort key of an item that was read
 * @param wanted what is shown of the items that were read, in their order
 * @param shownKey the sort key of an item that is shown, the one that it was read under
 */
public record SiftedList<T, U>(int step, Function<Optional<String>, List<T>> reading, Function<T, String> key,
        Function<List<T>, List<U>> wanted, Function<U, String> shownKey) {
    /** Some steps more than a usual page takes. */
    static final int MAX_READ = 200;

    /** A list whose items are shown as they are read. */
    public static <T> SiftedList<T, T> of(int step, Function<Optional<String>, List<T>> reading,
            Function<T, String> key, Function<List<T>, List<T>> wanted) {
        return new SiftedList<>(step, reading, key, wanted, key);
    }

    /** A page of it. */
    public Paging.Page<U> page(Paging paging) {
        var found = new ArrayList<U>();
        var after = paging.after();
        var read = 0;
        List<T> some;
        do {
            some = reading.apply(after);
            found.addAll(wanted.apply(some));
            read += some.size();
            after = some.isEmpty() ? after : Optional.of(key.apply(some.getLast()));
        } while (found.size() <= paging.limit() && some.size() == step && read < MAX_READ);
        return found.size() <= paging.limit() && some.size() == step
                ? new Paging.Page<>(found, after.map(paging::cursor).orElseThrow())
                : paging.page(found, shownKey);
    }
}
