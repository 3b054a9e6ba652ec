package fr.compteassure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPlaceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static ListPlace place(int minute, String id) {
        return new ListPlace(NOON.plusSeconds(60L * minute), id);
    }

    private static List<ListPlace> refreshed(ListPlace written, ListPlace... indexed) {
        return ListPlace.refreshed(List.of(indexed), Optional.of(written), Function.identity());
    }

    @Test
    void itIsToldByASortKey() {
        assertThat(ListPlace.of("2026-11-23T12:01:00Z#a#b", Instant::parse)).contains(place(1, "a#b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "2026-11-23T12:01:00Z", "2026-11-23T12:01:00Z#", "2026-13-23T12:01:00Z#a", "x#a"})
    void whatTellsNoneIsNone(String text) {
        assertThat(ListPlace.of(text, Instant::parse)).isEmpty();
    }

    @Test
    void whatTheIndexDoesNotShowYetComesByItsTime() {
        assertThat(refreshed(place(3, "c"), place(2, "b"), place(1, "a")))
                .containsExactly(place(3, "c"), place(2, "b"), place(1, "a"));
        assertThat(refreshed(place(0, "z"), place(2, "b"), place(1, "a")))
                .containsExactly(place(2, "b"), place(1, "a"), place(0, "z"));
        assertThat(refreshed(place(1, "z"), place(1, "a"))).containsExactly(place(1, "a"), place(1, "z"));
        assertThat(refreshed(place(1, "a"))).containsExactly(place(1, "a"));
    }

    @Test
    void whatTheIndexShowsIsThereOnce() {
        assertThat(refreshed(place(1, "a"), place(2, "b"), place(1, "a")))
                .containsExactly(place(2, "b"), place(1, "a"));
    }

    @Test
    void whatTheIndexShowsInItsFormerPlaceMoves() {
        assertThat(refreshed(place(5, "a"), place(2, "b"), place(1, "a")))
                .containsExactly(place(5, "a"), place(2, "b"));
    }

    @Test
    void withoutAnyTheIndexIsTheList() {
        assertThat(ListPlace.refreshed(List.of("a"), Optional.empty(), _ -> place(1, "a"))).containsExactly("a");
    }
}
