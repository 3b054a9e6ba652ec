package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiftedListTest {
    private static final int STEP = 50;

    private int read;

    private static Paging paging(String cursor) {
        return Paging.read(new Request(Map.of("queryStringParameters",
                cursor == null ? Map.of("limit", "20") : Map.of("limit", "20", "cursor", cursor))).query(), "ours");
    }

    /** The numbers from 0 on, of which such are wanted. */
    private SiftedList<String, String> numbers(int howMany, Predicate<Integer> such) {
        return SiftedList.of(STEP, after -> next(howMany, after), Function.identity(),
                some -> some.stream().filter(one -> such.test(Integer.valueOf(one))).toList());
    }

    private List<String> next(int howMany, Optional<String> after) {
        var next = IntStream.range(after.map(Integer::parseInt).orElse(-1) + 1, howMany).limit(STEP)
                .mapToObj("%05d"::formatted).toList();
        read += next.size();
        return next;
    }

    private static List<String> all(SiftedList<String, String> list) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var page = list.page(paging(cursor));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    @Test
    void aPageReadsNoMoreThanABoundHoweverMuchIsLeftOut() {
        var page = numbers(10_000, number -> number % 100 == 99).page(paging(null));

        assertThat(read).isEqualTo(SiftedList.MAX_READ);
        assertThat(page.items()).containsExactly("00099", "00199");
        assertThat(page.nextCursor()).isNotNull();
    }

    @Test
    void noPageReadsOnWhenItIsFull() {
        assertThat(numbers(10_000, _ -> true).page(paging(null)).items()).hasSize(20);
        assertThat(read).isEqualTo(STEP);
    }

    @Test
    void allPagesHaveAllThatIsWantedOnce() {
        for (int howMany : new int[]{0, 1, 20, 21, STEP, SiftedList.MAX_READ, SiftedList.MAX_READ + 1, 1_234}) {
            for (int each : new int[]{1, 3, 70, 999}) {
                assertThat(all(numbers(howMany, number -> number % each == 0))).as("%d of %d", each, howMany)
                        .isEqualTo(IntStream.range(0, howMany).filter(number -> number % each == 0)
                                .mapToObj("%05d"::formatted).toList());
            }
        }
    }

    @Test
    void nothingThatIsWantedIsAPageWithoutItemsThatIsNotTheLast() {
        var page = numbers(1_000, _ -> false).page(paging(null));

        assertThat(page.items()).isEmpty();
        assertThat(page.nextCursor()).isNotNull();
    }
}
